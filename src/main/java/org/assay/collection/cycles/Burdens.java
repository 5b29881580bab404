package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.assay.platform.KeptResults;

/**
 * The burden of cycles. It is read from every save of a cycle, so each node keeps what it read for
 * ten minutes.
 */
@Singleton
class Burdens {
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** Those that are answered now are far fewer. */
  private static final int CYCLES = 1_000;

  private final BurdenRepository burdens;
  private final Clock clock;
  private final KeptResults<Long, Kept> kept = new KeptResults<>(CYCLES);

  Burdens(BurdenRepository burdens, Clock clock) {
    this.burdens = burdens;
    this.clock = clock;
  }

  private record Kept(Burden burden, Instant at) {
    boolean holds(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
    }
  }

  Burden of(Cycle cycle) {
    var now = clock.instant();
    var known = kept.find(cycle.id()).filter(it -> it.holds(now));
    if (known.isPresent()) return known.get().burden();
    var burden = burdens.of(cycle);
    kept.replace(cycle.id(), new Kept(burden, now));
    return burden;
  }
}
