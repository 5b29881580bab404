package org.assay.assurance.pulse;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.collection.pulse.Pulse;
import org.assay.collection.pulse.PulseCounts;
import org.assay.collection.pulse.PulsePhase;
import org.assay.collection.pulse.PulseSeat;
import org.assay.collection.pulse.PulseSets;
import org.assay.collection.pulse.Pulses;
import org.assay.collection.returns.WithheldReturns;
import org.assay.engine.guard.HeldBack;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.platform.England;

/**
 * Reads what pulses came to. Nothing is read before the window has closed, and nothing that it is
 * read from changes afterwards, so the person who reads twice reads the same.
 */
@Singleton
public class PulseResults {
  private final Pulses pulses;
  private final PulseCounts counts;
  private final PulseSets sets;
  private final Cycles cycles;
  private final Editions editions;
  private final ClaimRepository claims;
  private final List<WithheldReturns> withheld;
  private final Clock clock;

  PulseResults(
      Pulses pulses,
      PulseCounts counts,
      PulseSets sets,
      Cycles cycles,
      Editions editions,
      ClaimRepository claims,
      List<WithheldReturns> withheld,
      Clock clock) {
    this.pulses = pulses;
    this.counts = counts;
    this.sets = sets;
    this.cycles = cycles;
    this.editions = editions;
    this.claims = claims;
    this.withheld = withheld;
    this.clock = clock;
  }

  /** Empty until the pulse has closed, and once its answers have been deleted. */
  public Optional<PulseResult> of(Caller caller, Pulse pulse) {
    if (!isReadable(pulse)) return Optional.empty();
    var seats = pulses.seats(pulse);
    var working = working(pulse, seats, keptFrom(caller, pulse));
    return Optional.of(
        new PulseResult(
            pulse,
            seats.size(),
            working.groups(),
            caller.maySeeSubmitted() ? working.organisations() : List.of(),
            working.withheld()));
  }

  /** The same of one organisation. */
  public Optional<SeatResult> of(Caller caller, PulseSeat seat) {
    var pulse = seat.pulse();
    if (!isReadable(pulse)) return Optional.empty();
    var seats = pulses.seats(pulse);
    var working = working(pulse, seats, keptFrom(caller, pulse));
    var own = working.one(seat);
    return Optional.of(
        new SeatResult(
            seat,
            own,
            seats.size() > 1 ? working.all() : null,
            own == null || own.answers() < Pulse.LEAST_FOR_WORDS ? List.of() : comments(seat)));
  }

  /**
   * What staff say beside each standard of a cycle, by its key; none without a closed pulse.
   *
   * @param at as at which time; what closed later is left out
   */
  public Map<String, StaffMark> standards(Cycle cycle, Instant at) {
    var marks = new LinkedHashMap<String, StaffMark>();
    pulses.beside(cycle.partnershipId(), cycle.id()).stream()
        .filter(it -> isReadable(it) && it.phase(England.day(at)) == PulsePhase.CLOSED)
        .findFirst()
        .ifPresent(it -> mark(it, editions.of(cycle), marks));
    return marks;
  }

  private void mark(Pulse pulse, Edition asked, Map<String, StaffMark> marks) {
    var places =
        counts.turnouts(pulse).stream()
            .map(
                it ->
                    new Disclosure.Asked(
                        it.organisation(), it.sector(), it.district(), it.quadrant(), it.answers()))
            .toList();
    var answers = places.stream().mapToInt(Disclosure.Asked::answers).sum();
    if (!Disclosure.of(places, Pulse.LEAST).showsAll()) return;
    var sums = counts.sums(pulse);
    for (var section : asked.set().sections()) {
      var shares = shares(sets.of(pulse), section, sums, answers);
      if (!shares.isEmpty()) marks.put(section.key(), StaffMark.of(shares, answers));
    }
  }

  /** Of the standard's statements that everybody answered. */
  private static List<StaffShare> shares(
      Edition survey, Section section, Map<String, Map<String, Integer>> sums, int answers) {
    var shares = new ArrayList<StaffShare>();
    for (var question : section.questions()) {
      var statement = survey.question(question.key());
      var chosen = sums.getOrDefault(question.key(), Map.of());
      if (statement != null
          && statement.type() instanceof ItemType.ScaleItem
          && chosen.values().stream().mapToInt(n -> n).sum() == answers) {
        shares.add(StaffShare.of(AgreeCount.agree(statement, chosen), answers));
      }
    }
    return shares;
  }

  private boolean isReadable(Pulse pulse) {
    return pulse.phase(today()) == PulsePhase.CLOSED;
  }

  /**
   * @param kept returns whose claims the reader may not see
   */
  private ResultWorking working(Pulse pulse, List<PulseSeat> seats, Set<Long> kept) {
    var survey = sets.of(pulse);
    var cycle = cycles.find(pulse.partnershipId(), pulse.cycleId()).orElseThrow();
    var at = now();
    return new ResultWorking(
        survey,
        editions.of(cycle),
        seats,
        counts.ofPulse(pulse),
        counts.roles(pulse),
        claims.of(pulse.partnershipId(), cycle.id(), at, survey.keys()).stream()
            .filter(it -> !kept.contains(it.returnId()))
            .toList(),
        claims.staff(pulse.partnershipId(), cycle.id(), at));
  }

  /** A second marker sees no claim until they have marked, here neither. */
  private Set<Long> keptFrom(Caller caller, Pulse pulse) {
    var kept = new HashSet<Long>();
    withheld.forEach(it -> kept.addAll(it.inCycle(caller, pulse.cycleId())));
    return kept;
  }

  /** Looked through again, since the guard may have learned since the words were sent. */
  private List<String> comments(PulseSeat seat) {
    return counts.comments(seat.place()).stream()
        .map(PulseCounts.Comment::words)
        .filter(it -> HeldBack.why(it, seat.pulse().closesOn()).isEmpty())
        .toList();
  }

  private LocalDate today() {
    return England.day(now());
  }

  private Instant now() {
    return clock.instant();
  }
}
