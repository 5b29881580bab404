package org.assay.platform;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

@Factory
final class ClockConfig {

  /** The one source of time, in UTC; tests put a fixed one in its place. */
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
