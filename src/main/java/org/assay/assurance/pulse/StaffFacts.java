package org.assay.assurance.pulse;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.assurance.signals.Fact.SaidByStaff;
import org.assay.assurance.signals.SignalFacts;
import org.assay.collection.pulse.Pulse;
import org.assay.collection.pulse.PulseCounts;
import org.assay.collection.pulse.PulsePhase;
import org.assay.collection.pulse.PulseSeat;
import org.assay.collection.pulse.PulseSets;
import org.assay.collection.pulse.Pulses;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.questionset.ItemType;
import org.assay.platform.England;

/** What the organisation's staff said beside the same cycle, once enough of them have. */
@Singleton
class StaffFacts implements SignalFacts {
  private static final double HALF = 0.5;

  private final Pulses pulses;
  private final PulseCounts counts;
  private final PulseSets sets;
  private final Clock clock;

  StaffFacts(Pulses pulses, PulseCounts counts, PulseSets sets, Clock clock) {
    this.pulses = pulses;
    this.counts = counts;
    this.sets = sets;
    this.clock = clock;
  }

  @Override
  public List<SaidByStaff> about(ReturnView view) {
    var agencyReturn = view.agencyReturn();
    var today = England.day(clock.instant());
    return pulses.seatsOf(agencyReturn.partnershipId(), agencyReturn.organisationId()).stream()
        .filter(it -> it.pulse().cycleId() == view.asking().cycle().id())
        .filter(it -> it.pulse().phase(today) == PulsePhase.CLOSED)
        .flatMap(it -> said(it).stream())
        .limit(1)
        .toList();
  }

  private Optional<SaidByStaff> said(PulseSeat seat) {
    Map<String, Map<String, Integer>> chosen =
        counts.ofPlace(seat.place()).stream()
            .collect(
                Collectors.groupingBy(
                    PulseCounts.Count::question,
                    Collectors.toMap(PulseCounts.Count::option, PulseCounts.Count::chosen)));
    var answers = sum(chosen.getOrDefault(PulseCounts.ANSWERS, Map.of()));
    if (answers < Pulse.LEAST) return Optional.empty();
    var statements = new HashSet<String>();
    var few = new HashSet<String>();
    for (var it : sets.of(seat.pulse()).questions()) {
      var options = chosen.getOrDefault(it.key(), Map.of());
      if (!(it.type() instanceof ItemType.ScaleItem) || sum(options) != answers) continue;
      statements.add(it.key());
      if (StaffShare.of(AgreeCount.agree(it, options), answers).high() < HALF) few.add(it.key());
    }
    return Optional.of(new SaidByStaff(answers, seat.pulse().closesOn(), statements, few));
  }

  private static int sum(Map<String, Integer> chosen) {
    return chosen.values().stream().mapToInt(n -> n).sum();
  }
}
