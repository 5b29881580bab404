package org.assay.platform;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The security log, which one process has, with the {@link TestLane} that each line comes from. */
@Singleton
@Replaces(SecurityLog.class)
public final class TestSecurityLog extends SecurityLog {
  static final String LANE = "test.lane";

  private final String lane;

  TestSecurityLog(ClientAddress addresses, @Value("${" + LANE + ":}") String lane) {
    super(addresses);
    this.lane = lane;
  }

  @Override
  public void record(Event event, @Nullable Long personId, Map<String, ?> details) {
    try (var _ = MDC.putCloseable(LANE, lane)) {
      super.record(event, personId, details);
    }
  }

  /** Hears what the services of the lane write in which it is made. */
  public static final class Ear extends ListAppender<ILoggingEvent> {
    private final String lane = Integer.toString(TestLane.current());

    @Override
    protected void append(ILoggingEvent event) {
      if (lane.equals(event.getMDCPropertyMap().get(LANE))) super.append(event);
    }
  }
}
