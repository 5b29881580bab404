package org.assay.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The service's clock in every test: it runs as the machine's does until a test stops it at a
 * moment, and runs again before the next test.
 */
@Singleton
@Replaces(value = Clock.class, factory = ClockConfig.class)
public final class TestClock extends Clock {
  private volatile Clock source = Clock.systemUTC();

  /** Stands still at this moment. */
  public void set(Instant moment) {
    source = Clock.fixed(moment, ZoneOffset.UTC);
  }

  /** Stands still, this much later than now. */
  public void advance(Duration by) {
    set(instant().plus(by));
  }

  void follow(Clock other) {
    source = other;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return source.withZone(zone);
  }

  @Override
  public Instant instant() {
    return source.instant();
  }
}
