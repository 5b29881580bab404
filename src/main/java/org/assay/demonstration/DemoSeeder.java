package org.assay.demonstration;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OpenCycle.Outcome;
import org.assay.demonstration.CollectionPlan.Asked;
import org.assay.demonstration.ReturnRecorder.Ground;
import org.assay.demonstration.county.County;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
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
  private final CountyRounds rounds;
  private final DemonstrationRepository marks;
  private final Clock clock;

  DemoSeeder(
      Register register,
      CountySettings settings,
      CountyPriorities priorities,
      People people,
      OpenCycle openCycle,
      ReturnRecorder returning,
      CountyRounds rounds,
      DemonstrationRepository marks,
      Clock clock) {
    this.register = register;
    this.settings = settings;
    this.priorities = priorities;
    this.people = people;
    this.openCycle = openCycle;
    this.returning = returning;
    this.rounds = rounds;
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
        SeveralRoles.of(partnership.id(), plan.holders(), organisations, groups, neighbour.id()));
    progress.at(5, "people of every role");
    var admin = new Caller(posts.first(Role.ADMIN), "", partnership.id(), Role.ADMIN, null, null);
    var cycles = cycles(plan, admin);
    var ground = new Ground(plan, cycles, organisations, posts, new AtomicInteger());
    returning.all(ground, progress);
    rounds.hold(
        new FoundedCounty(partnership, neighbour, groups, ground, clock.instant()), progress);
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
