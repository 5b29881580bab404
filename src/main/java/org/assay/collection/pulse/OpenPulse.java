package org.assay.collection.pulse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.engine.questionset.Edition;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.Sql;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * Opens a pulse beside a cycle: the partnership for every organisation that the cycle asks and the
 * survey is for, an organisation's lead for the own staff.
 */
@Singleton
public class OpenPulse {
  private final PulseRows.Openings openings;
  private final PulseRows.Places places;
  private final PulseSets sets;
  private final Cycles cycles;
  private final Register register;
  private final Sql sql;
  private final Clock clock;

  @Inject
  OpenPulse(
      PulseRows.Openings openings,
      PulseRows.Places places,
      PulseSets sets,
      Cycles cycles,
      Register register,
      Sql sql,
      Clock clock) {
    this.openings = openings;
    this.places = places;
    this.sets = sets;
    this.cycles = cycles;
    this.register = register;
    this.sql = sql;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. Needs a transaction. */
  public OpenPulse at(Clock other) {
    return new OpenPulse(openings, places, sets, cycles, register, sql, other);
  }

  /** The cycles beside which somebody can open a pulse: those whose returns are not long past. */
  List<Cycle> choices(Caller caller) {
    if (!mayOpen(caller)) return List.of();
    var today = England.day(clock.instant());
    var own = caller.organisationId();
    return cycles.all(caller.partnershipId()).stream()
        .filter(it -> it.secondDeadline().isAfter(today.minusYears(1)))
        .filter(
            it ->
                sets.beside(it)
                    .filter(survey -> own == null || !asked(it, own, survey).isEmpty())
                    .isPresent())
        .toList();
  }

  static boolean mayOpen(Caller caller) {
    return Pulses.runs(caller) || caller.organisationId() != null && caller.mayAnswer();
  }

  /**
   * What is wrong is said in the form.
   *
   * @return null when it was not opened
   */
  @Transactional
  public @Nullable Pulse open(
      Caller caller, long cycleId, LocalDate opens, LocalDate closes, FormInput form) {
    var cycle = cycles.find(caller.partnershipId(), cycleId).orElse(null);
    var survey = cycle == null ? null : sets.beside(cycle).orElse(null);
    if (!mayOpen(caller) || cycle == null || survey == null) {
      form.wrong("Select the cycle that the survey goes with", "cycle");
      return null;
    }
    PulseWindow.check(form, opens, closes, England.day(clock.instant()));
    var own = caller.organisationId();
    var asked = asked(cycle, own, survey);
    if (asked.isEmpty()) {
      form.wrong("The survey of this cycle is for none of the organisations that it asks", "cycle");
    } else if (overlapping(cycle, own, opens, closes)) {
      form.wrong("Staff are asked in these days already. Choose days after that", "opens");
    }
    return form.isSound() ? store(cycle, own, survey, opens, closes, asked) : null;
  }

  private boolean overlapping(Cycle cycle, @Nullable Long own, LocalDate opens, LocalDate closes) {
    var near =
        openings
            .findByPartnershipIdAndCycleIdOrderByClosesOnDesc(cycle.partnershipId(), cycle.id())
            .stream()
            .filter(it -> it.overlaps(opens, closes))
            .toList();
    return own == null
        ? near.stream().anyMatch(Pulse::ofPartnership)
        : near.stream()
            .anyMatch(it -> it.ofPartnership() || Objects.equals(own, it.organisationId()));
  }

  private Pulse store(
      Cycle cycle,
      @Nullable Long own,
      Edition survey,
      LocalDate opens,
      LocalDate closes,
      List<Organisation> asked) {
    var pulse =
        openings.save(
            new Pulse(
                null,
                cycle.partnershipId(),
                cycle.id(),
                own,
                survey.set().id(),
                survey.set().version(),
                opens,
                closes,
                null));
    var codes = new HashSet<String>();
    while (codes.size() < asked.size()) codes.add(PulseCode.make());
    var next = codes.iterator();
    places.saveAll(asked.stream().map(it -> place(pulse, it, next.next())).toList());
    return pulse;
  }

  private static PulsePlace place(Pulse pulse, Organisation it, String code) {
    return new PulsePlace(
        null,
        pulse.partnershipId(),
        pulse.key(),
        it.id(),
        code,
        it.sector().code(),
        it.district(),
        it.quadrant());
  }

  private List<Organisation> asked(Cycle cycle, @Nullable Long own, Edition survey) {
    var ids =
        sql.list(
            "select organisation_id from agency_return where partnership_id = ? and cycle_id = ?"
                + (own == null ? "" : " and organisation_id = ?"),
            row -> row.getLong(1),
            own == null
                ? new @Nullable Object[] {cycle.partnershipId(), cycle.id()}
                : new @Nullable Object[] {cycle.partnershipId(), cycle.id(), own});
    return register.organisations(cycle.partnershipId(), Set.copyOf(ids)).stream()
        .filter(it -> PulseSets.isFor(survey, it))
        .toList();
  }
}
