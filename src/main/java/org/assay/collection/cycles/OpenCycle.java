package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assay.collection.answersheet.Sheets;
import org.assay.engine.questionset.Audience;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/** A cycle begins: it is written down, and each organisation that it asks gets an empty return. */
@Singleton
@Transactional
public class OpenCycle {
  private final CycleRepository cycles;
  private final Editions editions;
  private final Register register;
  private final Sheets sheets;

  OpenCycle(CycleRepository cycles, Editions editions, Register register, Sheets sheets) {
    this.sheets = sheets;
    this.cycles = cycles;
    this.editions = editions;
    this.register = register;
  }

  public sealed interface Outcome {
    record Opened(Cycle cycle, int asked) implements Outcome {}

    /**
     * @param why for a reader, with what to do
     */
    record Refused(String why) implements Outcome {}
  }

  /** Asks every organisation that is open on the first day and for which the edition is meant. */
  public Outcome open(Caller caller, NewCycle plan) {
    return open(caller, plan, any -> true);
  }

  /** Asks only those among them that the partnership chooses. */
  public Outcome open(Caller caller, NewCycle plan, Predicate<Organisation> chosen) {
    if (!caller.is(Role.ADMIN)) {
      return new Outcome.Refused("Only a partnership administrator opens a cycle.");
    }
    var edition = editions.find(plan.questionSetId(), plan.questionSetVersion()).orElse(null);
    if (edition == null) {
      return new Outcome.Refused("There is no such edition. Choose one that is published.");
    }
    return fault(caller, plan)
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(
            () ->
                opened(
                    plan.cycle(caller.partnershipId(), edition.set().sha256()),
                    it -> meant(edition.set().audience(), it) && chosen.test(it)));
  }

  private Optional<String> fault(Caller caller, NewCycle plan) {
    if (cycles.find(caller.partnershipId(), plan.code()).isPresent()) {
      return Optional.of(
          "The code " + plan.code() + " belongs to another cycle. Choose another code.");
    }
    var previous = plan.previousId();
    return previous == null || cycles.find(caller.partnershipId(), previous).isPresent()
        ? plan.fault()
        : Optional.of("There is no such cycle to compare with.");
  }

  private Outcome opened(Cycle cycle, Predicate<Organisation> meant) {
    var id = cycles.add(cycle);
    var asked = asked(cycle, meant);
    cycles.ask(cycle.partnershipId(), id, asked, sheets.open(cycle.partnershipId(), asked.size()));
    return new Outcome.Opened(cycles.find(cycle.partnershipId(), id).orElseThrow(), asked.size());
  }

  private List<Long> asked(Cycle cycle, Predicate<Organisation> meant) {
    return register.organisations(cycle.partnershipId()).stream()
        .filter(it -> it.openOn(cycle.opensOn()) && meant.test(it))
        .map(Organisation::id)
        .toList();
  }

  /** Those among the organisations for whom the edition is meant and that are open on the day. */
  public static boolean isMeant(Audience audience, Organisation it, LocalDate opensOn) {
    return it.openOn(opensOn) && meant(audience, it);
  }

  private static boolean meant(Audience audience, Organisation it) {
    return (audience.sectors().isEmpty() || audience.sectors().contains(it.sector().code()))
        && (audience.settingTypes().isEmpty()
            || audience.settingTypes().contains(it.settingType().code()));
  }
}
