package org.assay.demonstration;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OpenCycle.Outcome;
import org.assay.demonstration.CollectionPlan.Asked;
import org.assay.demonstration.ReturnRecorder.Ground;
import org.assay.demonstration.audits.AuditProgramme;
import org.assay.demonstration.county.County;
import org.assay.demonstration.meetings.MeetingRound;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * Founds the county in the database: the register, the people, the cycles and the returns. It is
 * marked whole at the end; what an interrupted try left behind is cleared away before the next.
 */
@Singleton
public class DemoSeeder {
  /** No secret: it opens nothing but made-up results. */
  public static final String PASSWORD = "linden-lantern-2026";

  private final Register register;
  private final CountySettings settings;
  private final CountyPriorities priorities;
  private final People people;
  private final OpenCycle openCycle;
  private final ReturnRecorder returning;
  private final DemoActionProgress working;
  private final StandardAssignments handingOut;
  private final ReturnReopener reopening;
  private final TrustAnswering trustAnswering;
  private final SignalRound signalling;
  private final ModerationRound moderating;
  private final DeskHistory desk;
  private final LearningRound learning;
  private final MeetingRound meetings;
  private final DatasetRounds datasets;
  private final PulseRound pulses;
  private final NeighbourRound neighbours;
  private final AuditProgramme auditing;
  private final MeetingPackRound packs;
  private final DemonstrationRepository marks;
  private final Clock clock;

  DemoSeeder(
      Register register,
      CountySettings settings,
      CountyPriorities priorities,
      People people,
      OpenCycle openCycle,
      ReturnRecorder returning,
      DemoActionProgress working,
      StandardAssignments handingOut,
      ReturnReopener reopening,
      TrustAnswering trustAnswering,
      SignalRound signalling,
      ModerationRound moderating,
      DeskHistory desk,
      LearningRound learning,
      MeetingRound meetings,
      DatasetRounds datasets,
      PulseRound pulses,
      NeighbourRound neighbours,
      AuditProgramme auditing,
      MeetingPackRound packs,
      DemonstrationRepository marks,
      Clock clock) {
    this.register = register;
    this.settings = settings;
    this.priorities = priorities;
    this.people = people;
    this.openCycle = openCycle;
    this.returning = returning;
    this.working = working;
    this.handingOut = handingOut;
    this.reopening = reopening;
    this.trustAnswering = trustAnswering;
    this.signalling = signalling;
    this.moderating = moderating;
    this.desk = desk;
    this.learning = learning;
    this.meetings = meetings;
    this.datasets = datasets;
    this.pulses = pulses;
    this.neighbours = neighbours;
    this.auditing = auditing;
    this.packs = packs;
    this.marks = marks;
    this.clock = clock;
  }

  /**
   * What was founded.
   *
   * @param cycles by code, of each form the cycle before and then the one under way
   * @param admin an administrator of the partnership
   */
  public record Founded(Partnership partnership, Map<String, Cycle> cycles, Caller admin) {}

  /** Makes the county, in place of one that was there. */
  public Founded found(County county, Progress progress) {
    try (var claim = FoundingClaim.taken(marks, county, clock)) {
      return found(county, claim, progress);
    }
  }

  /** Claims the making of the county; empty while another node makes it. */
  Optional<FoundingClaim> claim(County county) {
    return FoundingClaim.of(marks, county, clock);
  }

  Founded found(County county, FoundingClaim claim, Progress told) {
    Progress progress =
        (percent, what) -> {
          claim.check();
          told.at(percent, what);
        };
    marks.clear(county.partnership().code());
    var plan = CollectionPlan.of(county, clock.instant());
    var partnership = register.add(county.partnership(), county.districts());
    settings.enter(partnership.id());
    priorities.enter(partnership.id(), England.day(clock.instant()).getYear() - 1);
    var groups = register.addGroups(partnership.id(), county.groups());
    var organisations = organisations(partnership.id(), county, groups);
    progress.at(2, organisations.size() + " organisations, " + groups.size() + " groups");
    var posts = posts(partnership.id(), plan, organisations, groups);
    var neighbour = register.add(County.NEIGHBOUR, List.of());
    people.enterAll(
        SeveralRoles.of(partnership.id(), plan.holders(), organisations, neighbour.id()));
    progress.at(5, "people of every role");
    var admin = caller(partnership.id(), posts, Role.ADMIN);
    var cycles = cycles(plan, admin);
    var ground = new Ground(plan, cycles, organisations, posts, new AtomicInteger());
    returning.all(ground, progress);
    working.some(partnership.id(), ground, groups.isEmpty() ? null : groups.getFirst().code());
    handingOut.one(partnership.id(), ground);
    reopening.few(caller(partnership.id(), posts, Role.MODERATOR), schools(plan, cycles));
    var respondents = respondents(plan, organisations, posts);
    signalling.inspect(partnership.id(), England.day(clock.instant()));
    var pas = caller(partnership.id(), posts, Role.PAS_MEMBER);
    signalling.raise(pas, List.of(schoolsBefore(plan, cycles)), respondents);
    moderating.last(admin, schoolsBefore(plan, cycles), county.seed());
    auditing.found(
        caller(partnership.id(), posts, Role.AUDIT_LEAD), Set.of(posts.first(Role.PANEL_MEMBER)));
    signalling.raise(pas, List.of(schools(plan, cycles), agencies(plan, cycles)), respondents);
    learning.learn(partnership.id(), posts::first, respondents);
    meetings.hold(role -> caller(partnership.id(), posts, role), schools(plan, cycles));
    datasets.ask(admin, List.copyOf(organisations.values()), respondents, county.seed());
    var leads = leads(partnership.id(), plan, organisations, respondents);
    pulses.hold(admin, agencies(plan, cycles), schools(plan, cycles), leads, county.seed());
    trustAnswers(partnership.id(), plan, organisations, posts, groups, schools(plan, cycles));
    desk.write(admin, List.of(schoolsBefore(plan, cycles), schools(plan, cycles)), clock.instant());
    packs.ask(caller(partnership.id(), posts, Role.PAS_MEMBER), agencies(plan, cycles));
    neighbours.offer(partnership.id(), neighbour, ground);
    claim.finish();
    progress.at(100, "the county is whole");
    return new Founded(partnership, cycles, admin);
  }

  private Map<String, Organisation> organisations(
      long partnershipId, County county, List<OrganisationGroup> groups) {
    var groupIds = groups.stream().collect(toMap(OrganisationGroup::code, OrganisationGroup::id));
    var placed = county.members().stream().map(it -> it.placed(groupIds)).toList();
    return register.addOrganisations(partnershipId, placed).stream()
        .collect(toMap(Organisation::code, identity()));
  }

  private PostHolders posts(
      long partnershipId,
      CollectionPlan plan,
      Map<String, Organisation> organisations,
      List<OrganisationGroup> groups) {
    var staff = Staff.of(partnershipId, plan, organisations, groups, people.hash(PASSWORD));
    return new PostHolders(staff.posts(), people.enterAll(staff.people()));
  }

  private void trustAnswers(
      long partnershipId,
      CollectionPlan plan,
      Map<String, Organisation> organisations,
      PostHolders posts,
      List<OrganisationGroup> groups,
      Cycle cycle) {
    if (groups.isEmpty()) {
      return;
    }
    var lead =
        new Caller(
            posts.first(Role.GROUP_LEAD),
            "",
            partnershipId,
            Role.GROUP_LEAD,
            null,
            groups.getFirst().id());
    var respondents = respondents(plan, organisations, posts);
    trustAnswering.answer(
        lead,
        cycle,
        England.day(clock.instant()),
        id -> Objects.requireNonNull(respondents.get(id)));
  }

  /** Those of the schools that accounts of the demonstration answer for. */
  private static Set<Caller> leads(
      long partnershipId,
      CollectionPlan plan,
      Map<String, Organisation> organisations,
      Map<Long, Long> respondents) {
    return plan.holders().values().stream()
        .map(it -> Objects.requireNonNull(organisations.get(it.code())))
        .filter(it -> it.sector() == Sector.EDUCATION)
        .map(
            it ->
                PulseRound.lead(
                    partnershipId, Objects.requireNonNull(respondents.get(it.id())), it.id()))
        .collect(toSet());
  }

  private static Map<Long, Long> respondents(
      CollectionPlan plan, Map<String, Organisation> organisations, PostHolders posts) {
    var respondents = new HashMap<Long, Long>();
    for (var member : plan.county().members()) {
      var organisation = Objects.requireNonNull(organisations.get(member.code()));
      respondents.put(organisation.id(), posts.respondent(member));
    }
    return respondents;
  }

  private static Caller caller(long partnershipId, PostHolders posts, Role role) {
    return new Caller(posts.first(role), "", partnershipId, role, null, null);
  }

  private static Cycle schools(CollectionPlan plan, Map<String, Cycle> cycles) {
    return Objects.requireNonNull(cycles.get(plan.families().getFirst().getLast().round().code()));
  }

  /** Section 11 of the statutory bodies, the cycle under way. */
  private static Cycle agencies(CollectionPlan plan, Map<String, Cycle> cycles) {
    return Objects.requireNonNull(cycles.get(plan.families().get(2).getLast().round().code()));
  }

  private static Cycle schoolsBefore(CollectionPlan plan, Map<String, Cycle> cycles) {
    return Objects.requireNonNull(cycles.get(plan.families().getFirst().getFirst().round().code()));
  }

  private Map<String, Cycle> cycles(CollectionPlan plan, Caller admin) {
    var opened = new LinkedHashMap<String, Cycle>();
    for (var family : plan.families()) {
      @Nullable Long before = null;
      for (var asked : family) {
        var cycle = open(admin, asked, before);
        opened.put(cycle.code(), cycle);
        before = cycle.id();
      }
    }
    return opened;
  }

  private Cycle open(Caller admin, Asked asked, @Nullable Long before) {
    var round = asked.round();
    return switch (openCycle.open(admin, round.cycle(before), round::asks)) {
      case Outcome.Opened(var cycle, var many) -> cycle;
      case Outcome.Refused(var why) ->
          throw new IllegalStateException("The cycle " + round.code() + " did not open: " + why);
    };
  }
}
