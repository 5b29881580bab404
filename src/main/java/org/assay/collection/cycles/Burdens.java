package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The burden of cycles. It is read from every save of a cycle, so each node keeps what it read for
 * ten minutes.
 */
@Singleton
class Burdens {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final BurdenRepository burdens;
  private final Clock clock;
  private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

  Burdens(BurdenRepository burdens, Clock clock) {
    this.burdens = burdens;
    this.clock = clock;
  }

  private record Kept(Burden burden, Instant at) {}

  Burden of(Cycle cycle) {
    var now = clock.instant();
    var known = kept.get(cycle.id());
    if (known != null && !now.isBefore(known.at()) && now.isBefore(known.at().plus(KEPT))) {
      return known.burden();
    }
    var burden = burdens.of(cycle);
    kept.put(cycle.id(), new Kept(burden, now));
    return burden;
  }
}
