package org.assay.demonstration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OpenCycle.Outcome;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.collection.sharing.LinkOrganisations;
import org.assay.collection.sharing.OfferReturn;
import org.assay.demonstration.CollectionPlan.Asked;
import org.assay.demonstration.ReturnRecorder.Ground;
import org.assay.demonstration.answers.GeneratedAnswers;
import org.assay.demonstration.answers.ReturnCourse;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.demonstration.county.Member;
import org.assay.demonstration.county.Names;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * The neighbour's cycle: an agency that both partnerships ask has finished there, and its answers
 * are offered to its return in the county.
 */
@Singleton
class NeighbourRound {
  private static final String DOMAIN = "@marlshire.example.org";

  /** Since the agency's return there was signed off. */
  private static final Duration SIGNED = Duration.ofDays(9);

  private final Register register;
  private final People people;
  private final OpenCycle opening;
  private final Editions editions;
  private final RecordReturns recording;
  private final Returns returns;
  private final LinkOrganisations links;
  private final OfferReturn offering;
  private final Clock clock;

  NeighbourRound(
      Register register,
      People people,
      OpenCycle opening,
      Editions editions,
      RecordReturns recording,
      Returns returns,
      LinkOrganisations links,
      OfferReturn offering,
      Clock clock) {
    this.register = register;
    this.people = people;
    this.opening = opening;
    this.editions = editions;
    this.recording = recording;
    this.returns = returns;
    this.links = links;
    this.offering = offering;
    this.clock = clock;
  }

  /** Nothing, in a county too small to have such an agency. */
  @Transactional
  void offer(long countyId, Partnership neighbour, Ground ground) {
    for (var held : ground.plan().holders().entrySet()) {
      if (held.getKey().mailbox().equals(Account.REGIONAL)) {
        var member = held.getValue();
        var signer = Objects.requireNonNull(ground.posts().approver(member));
        var here = approver(countyId, signer, ground.organisation(member));
        offer(neighbour, member, here, ground);
      }
    }
  }

  private void offer(Partnership neighbour, Member member, Caller here, Ground ground) {
    var organisations = register.addOrganisations(neighbour.id(), asked(member));
    var agency = organisations.getFirst();
    var cycle = open(neighbour, asking(ground.plan(), member).round());
    var there = approver(neighbour.id(), here.personId(), agency);
    people.enter(person(neighbour.id(), Account.REGIONAL + Account.DOMAIN, Role.APPROVER, agency));
    record(cycle, member, agency, ground.plan().county().seed() + 1, there);
    var code = links.code(there).orElseThrow();
    links.link(here, code);
    var link = links.links(there).getFirst();
    var answered = returns.list(there, cycle.id()).getFirst();
    offering.offer(there, answered.agencyReturn().id(), link.id());
  }

  /** The agency first. */
  private static List<Organisation> asked(Member member) {
    var asked = new ArrayList<Organisation>();
    var it = member.organisation();
    asked.add(
        organisation(
            it.code(),
            it.name().replace("Lindenshire", "Marlshire"),
            it.sector(),
            it.settingType(),
            it.traits()));
    var works = new Organisation.Traits(false, false, false, false, false, true, true);
    asked.add(
        organisation(
            "marlshire-county-council",
            "Marlshire County Council",
            Sector.LOCAL_AUTHORITY,
            SettingType.COUNTY_COUNCIL,
            works));
    asked.add(
        organisation(
            "marlshire-police",
            "Marlshire Police",
            Sector.POLICE,
            SettingType.POLICE_FORCE,
            works));
    return asked;
  }

  private static Organisation organisation(
      String code, String name, Sector sector, SettingType type, Organisation.Traits traits) {
    return new Organisation(
        0,
        code,
        name,
        sector,
        type,
        Phase.NOT_APPLICABLE,
        null,
        null,
        null,
        null,
        traits,
        null,
        null);
  }

  /** The round before the one under way: the neighbour still asks by its edition. */
  private static Asked asking(CollectionPlan plan, Member member) {
    return plan.families().stream()
        .filter(family -> family.getLast().members().contains(member))
        .map(List::getFirst)
        .findFirst()
        .orElseThrow();
  }

  private Cycle open(Partnership neighbour, CollectionRound like) {
    var today = England.day(clock.instant());
    var admin = people.enter(person(neighbour.id(), "safeguarding" + DOMAIN, Role.ADMIN, null));
    var wanted = cycle(like, today);
    var caller = new Caller(admin, "", neighbour.id(), Role.ADMIN, null, null);
    return switch (opening.open(caller, wanted, any -> true)) {
      case Outcome.Opened(var cycle, var many) -> cycle;
      case Outcome.Refused(var why) ->
          throw new IllegalStateException("The neighbour's cycle did not open: " + why);
    };
  }

  private static NewCycle cycle(CollectionRound like, LocalDate today) {
    return new NewCycle(
        "s11-" + today.getYear(),
        "Section 11 self-assessment " + today.getYear(),
        like.form(),
        like.version(),
        today.minusWeeks(10),
        today.plusWeeks(3),
        today.plusWeeks(8),
        null);
  }

  private void record(Cycle cycle, Member member, Organisation agency, long seed, Caller there) {
    var chance = SeededRandom.of(seed, "course", member.code(), cycle.code());
    var course = ReturnCourse.submitted(clock.instant().minus(SIGNED), true, chance);
    var generated = new GeneratedAnswers(seed, editions.of(cycle));
    var answers = generated.of(member, agency, 1, course, Map.of());
    var respondent =
        people.enter(
            person(
                there.partnershipId(), "lead." + member.code() + DOMAIN, Role.RESPONDENT, agency));
    recording.record(
        cycle,
        List.of(
            new Recorded(
                agency.id(),
                generated.sittings(answers, course, chance),
                respondent,
                course.declaredAt(),
                course.signedOffAt(),
                there.personId())));
  }

  private static Caller approver(long partnershipId, long person, Organisation of) {
    return new Caller(person, "", partnershipId, Role.APPROVER, of.id(), null);
  }

  private static NewPerson person(
      long partnershipId, String email, Role role, @Nullable Organisation of) {
    return new NewPerson(
        partnershipId,
        email,
        Names.ALL.person(SeededRandom.of(0, "person", email)),
        null,
        List.of(role),
        of == null ? null : of.id(),
        null);
  }
}
