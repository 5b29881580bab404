package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.people.directory.Register;
import org.assay.reporting.figures.tally.Tallies;
import org.jspecify.annotations.Nullable;

/** Says what a report is about: the cycle, its edition, and the cycle before. */
@Singleton
class ReportScopes {
  /** What has come since a tally is added each time, so it need not be seen to more often. */
  private static final Duration OFTEN = Duration.ofMinutes(1);

  private final Map<Long, Instant> keptUp = new ConcurrentHashMap<>();
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
    var scope = scope(cycle, at);
    keepUp(cycle);
    if (scope.before() != null) keepUp(scope.before().cycle());
    return scope;
  }

  private void keepUp(Cycle cycle) {
    var now = clock.instant();
    var last = keptUp.get(cycle.id());
    if (last != null && Duration.between(last, now).abs().compareTo(OFTEN) < 0) return;
    tallies.keepUp(cycle, now);
    keptUp.put(cycle.id(), now);
  }

  ReportScope scope(Cycle cycle, Instant at) {
    var partnership = register.partnership(cycle.partnershipId()).orElseThrow();
    return new ReportScope(
        partnership, cycles.asAt(cycle, at), editions.of(cycle), at, before(cycle, at));
  }

  private ReportScope.@Nullable Before before(Cycle cycle, Instant at) {
    var id = cycle.previousId();
    return id == null
        ? null
        : cycles
            .find(cycle.partnershipId(), id)
            .map(it -> new ReportScope.Before(cycles.asAt(it, at), editions.of(it)))
            .orElse(null);
  }
}
