package org.assay.desk.cycles;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CyclePhase;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.KeepCycles;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.Edition;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.govuk.ErrorLink;

/** Says whom a plan asks and what stands in its way, and opens the cycle. */
@Singleton
class PlanCycle {

  private final Register register;
  private final Cycles cycles;
  private final KeepCycles keep;
  private final OpenCycle openCycle;
  private final RuleRepository rules;
  private final Editions editions;
  private final Clock clock;

  PlanCycle(
      Register register,
      Cycles cycles,
      KeepCycles keep,
      OpenCycle openCycle,
      RuleRepository rules,
      Editions editions,
      Clock clock) {
    this.register = register;
    this.cycles = cycles;
    this.keep = keep;
    this.openCycle = openCycle;
    this.rules = rules;
    this.editions = editions;
    this.clock = clock;
  }

  /** In order of name. */
  List<Organisation> asked(Caller caller, CyclePlan plan) {
    var audience = plan.edition().set().audience();
    return register.organisations(caller.partnershipId()).stream()
        .filter(it -> OpenCycle.isMeant(audience, it, plan.opensOn()))
        .filter(it -> plan.rule().asks(it) && !plan.leavesOut(it))
        .toList();
  }

  /** Everything that stands in the way, each with the box where it is put right. */
  List<ErrorLink> faults(Caller caller, CyclePlan plan) {
    var faults = new ArrayList<ErrorLink>();
    addDates(plan, faults);
    addUnasked(plan, faults);
    var asked = asked(caller, plan);
    if (asked.isEmpty()) {
      faults.add(
          new ErrorLink(
              "Nobody is asked. Choose other kinds, districts or groups, or upload a list of"
                  + " organisations first",
              "#kinds"));
    }
    addSilent(plan, asked, faults);
    if (!plan.interim()) addBeside(caller, plan, asked, faults);
    return faults;
  }

  private void addDates(CyclePlan plan, List<ErrorLink> faults) {
    var today = England.day(clock.instant());
    if (plan.firstDeadline().isBefore(today)) {
      faults.add(
          new ErrorLink("“When are returns due?” is in the past. Enter a later date", "#first"));
    }
    if (plan.secondDeadline().isBefore(today)) {
      faults.add(
          new ErrorLink(
              "“When do you stop accepting late returns?” is in the past. Enter a later date",
              "#second"));
    }
    // A date in the past is told once, not again as before some other date.
    if (faults.isEmpty()) addOrder(plan, faults);
  }

  private static void addOrder(CyclePlan plan, List<ErrorLink> faults) {
    if (plan.opensOn().isAfter(plan.firstDeadline())) {
      faults.add(
          new ErrorLink(
              "“When does it open?” is after “When are returns due?”. Change one of the two",
              "#opens"));
    }
    if (plan.firstDeadline().isAfter(plan.secondDeadline())) {
      faults.add(
          new ErrorLink(
              "“When do you stop accepting late returns?” is before “When are returns due?”. Change"
                  + " one of the two",
              "#second"));
    }
  }

  /** Kinds that somebody chose and for which the question set has nothing to ask. */
  private static void addUnasked(CyclePlan plan, List<ErrorLink> faults) {
    var audience = plan.edition().set().audience();
    var none =
        plan.rule().kinds().stream()
            .filter(it -> it.startsWith("sector:"))
            .map(it -> it.substring("sector:".length()))
            .filter(it -> !audience.sectors().isEmpty() && !audience.sectors().contains(it))
            .map(it -> Sector.of(it).label())
            .collect(Collectors.joining(", "));
    if (!none.isEmpty()) {
      faults.add(
          new ErrorLink(
              "This question set has no questions for: "
                  + none
                  + ". Choose another question set, or take them out",
              "#kinds"));
    }
  }

  /** Kinds among those asked for whom no question of the set is meant. */
  private static void addSilent(CyclePlan plan, List<Organisation> asked, List<ErrorLink> faults) {
    var kinds = new TreeMap<String, Organisation>();
    asked.forEach(it -> kinds.putIfAbsent(it.settingType().label(), it));
    var none =
        kinds.entrySet().stream()
            .filter(it -> !asksAnything(plan.edition(), it.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    if (!none.isEmpty()) {
      faults.add(
          new ErrorLink(
              "There is no question for: "
                  + none
                  + ". Choose more standards, or leave these kinds out",
              "#sections"));
    }
  }

  private static boolean asksAnything(Edition edition, Organisation it) {
    var answering = Answering.of(edition, OrganisationProfile.of(it), Map.of());
    return answering.visibleSections().stream()
        .anyMatch(section -> !answering.visibleQuestions(section).isEmpty());
  }

  private void addBeside(
      Caller caller, CyclePlan plan, List<Organisation> asked, List<ErrorLink> faults) {
    for (var other : cycles.all(caller.partnershipId())) {
      if (!other.questionSetId().equals(plan.edition().set().id()) || !overlaps(other, plan)) {
        continue;
      }
      var twice = twice(other, asked);
      if (!twice.isEmpty()) {
        faults.add(
            new ErrorLink(
                "“%s” runs at the same time and asks %s too. Choose later dates, leave them out, or say that this is an interim cycle"
                    .formatted(other.title(), named(twice)),
                "#opens"));
      }
    }
  }

  private boolean overlaps(Cycle other, CyclePlan plan) {
    return other.phase(clock.instant()) != CyclePhase.CLOSED
        && !plan.opensOn().isAfter(other.secondDeadline())
        && !other.opensOn().isAfter(plan.secondDeadline());
  }

  private List<Organisation> twice(Cycle other, List<Organisation> asked) {
    Set<Long> there = keep.asked(other);
    return asked.stream().filter(it -> there.contains(it.id())).toList();
  }

  private static String named(List<Organisation> twice) {
    return twice.size() == 1
        ? twice.getFirst().name()
        : "%s and %,d others".formatted(twice.getFirst().name(), twice.size() - 1);
  }

  sealed interface Outcome {
    record Opened(Cycle cycle, int asked) implements Outcome {}

    record Refused(List<ErrorLink> faults) implements Outcome {}
  }

  @Transactional
  Outcome open(Caller caller, CyclePlan plan) {
    var faults = faults(caller, plan);
    if (!faults.isEmpty()) return new Outcome.Refused(faults);
    var topic = plan.topic();
    if (topic != null) editions.publish(caller.partnershipId(), plan.edition(), topic);
    var code = code(caller, plan);
    return switch (openCycle.open(
        caller, plan.cycle(code), it -> plan.rule().asks(it) && !plan.leavesOut(it))) {
      case OpenCycle.Outcome.Opened(var cycle, var asked) -> {
        rules.save(caller.partnershipId(), cycle.id(), plan);
        yield new Outcome.Opened(cycle, asked);
      }
      case OpenCycle.Outcome.Refused(var why) ->
          new Outcome.Refused(List.of(new ErrorLink(why, "#edition")));
    };
  }

  /** For instance {@code section-175-2026}, and with a number where that is taken. */
  private String code(Caller caller, CyclePlan plan) {
    var id = plan.edition().set().id();
    var base = (id.length() > 28 ? id.substring(0, 28) : id) + "-" + plan.opensOn().getYear();
    var code = base;
    for (int n = 2; cycles.find(caller.partnershipId(), code).isPresent(); n++) {
      code = base + "-" + n;
    }
    return code;
  }
}
