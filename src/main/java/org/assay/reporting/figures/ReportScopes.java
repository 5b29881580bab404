package org.assay.reporting.figures;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.people.directory.Register;
import org.assay.platform.KeptResults;
import org.assay.reporting.figures.tally.Tallies;
import org.jspecify.annotations.Nullable;

/** Says what a report is about: the cycle, its edition, and the cycle before. */
@Singleton
class ReportScopes {
  /** What has come since a tally is added each time, so it need not be seen to more often. */
  private static final Duration OFTEN = Duration.ofMinutes(1);

  /** Those whose figures somebody reads are far fewer. */
  private static final int CYCLES = 1_000;

  private final KeptResults<Long, Instant> keptUp = new KeptResults<>(CYCLES);
  private final Cycles cycles;
  private final Editions editions;
  private final Register register;
  private final Tallies tallies;
  private final Clock clock;

  ReportScopes(Cycles cycles, Editions editions, Register register, Tallies tallies, Clock clock) {
    this.cycles = cycles;
    this.editions = editions;
    this.register = register;
    this.tallies = tallies;
    this.clock = clock;
  }

  /** With the tallies of both cycles brought up to now, or to a minute ago. */
  ReportScope tallied(Cycle cycle, Instant at) {
    return tallied(List.of(cycle), at).getFirst();
  }

  /** The same of several cycles of a partnership, in their order. */
  List<ReportScope> tallied(List<Cycle> several, Instant at) {
    var all = scopes(several, at);
    for (var it : all) {
      keepUp(it.cycle());
      if (it.before() != null) keepUp(it.before().cycle());
    }
    return all;
  }

  private void keepUp(Cycle cycle) {
    var now = clock.instant();
    var last = keptUp.find(cycle.id());
    if (last.filter(it -> Duration.between(it, now).abs().compareTo(OFTEN) < 0).isPresent()) {
      return;
    }
    tallies.keepUp(cycle, now);
    keptUp.replace(cycle.id(), now);
  }

  ReportScope scope(Cycle cycle, Instant at) {
    return scopes(List.of(cycle), at).getFirst();
  }

  /** Of cycles of a partnership, for which it is asked once what they have in common. */
  private List<ReportScope> scopes(List<Cycle> several, Instant at) {
    if (several.isEmpty()) return List.of();
    var of = several.getFirst().partnershipId();
    var partnership = register.partnership(of).orElseThrow();
    var previous = several.stream().map(Cycle::previousId).filter(Objects::nonNull).toList();
    var all =
        Stream.concat(several.stream(), cycles.some(of, previous).stream()).distinct().toList();
    var then =
        cycles.asAt(of, all, at).stream()
            .collect(toMap(Cycle::id, Function.identity(), (one, same) -> one));
    return several.stream()
        .map(
            it ->
                new ReportScope(
                    partnership,
                    Objects.requireNonNull(then.get(it.id())),
                    editions.of(it),
                    at,
                    before(it, then)))
        .toList();
  }

  private ReportScope.@Nullable Before before(Cycle cycle, Map<Long, Cycle> then) {
    var id = cycle.previousId();
    var before = id == null ? null : then.get(id);
    return before == null ? null : new ReportScope.Before(before, editions.of(before));
  }
}
