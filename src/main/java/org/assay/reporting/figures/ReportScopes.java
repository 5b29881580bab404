package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.people.directory.Register;
import org.assay.reporting.figures.tally.Tallies;
import org.jspecify.annotations.Nullable;

/** Says what a report is about: the cycle, its edition, and the cycle before. */
@Singleton
class ReportScopes {
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

  /** With the tallies of both cycles brought up to now. */
  ReportScope tallied(Cycle cycle, Instant at) {
    var scope = scope(cycle, at);
    tallies.keepUp(cycle, clock.instant());
    if (scope.before() != null) tallies.keepUp(scope.before().cycle(), clock.instant());
    return scope;
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
