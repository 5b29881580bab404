package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLineEncoderTest {
  private static LoggingEvent event(String message, Throwable fault) {
    var context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    var logger = context.getLogger("org.assay.security");
    var event = new LoggingEvent("here", logger, Level.INFO, message, fault, null);
    event.setInstant(Instant.parse("2026-11-29T14:22:03.5Z"));
    event.setKeyValuePairs(
        List.of(new KeyValuePair("event", "signed-in"), new KeyValuePair("person", 7L)));
    return event;
  }

  private static String encoded(LoggingEvent event) {
    return new String(new JsonLineEncoder().encode(event), StandardCharsets.UTF_8);
  }

  @Test
  void a_line_has_date_time_level_and_what_the_event_says() throws IOException {
    var line = new ObjectMapper().readValue(encoded(event("signed in", null)), Map.class);
    assertEquals("2026-11-29T14:22:03.500Z", line.get("time"));
    assertEquals("INFO", line.get("level"));
    assertEquals("org.assay.security", line.get("logger"));
    assertEquals("signed in", line.get("message"));
    assertEquals("signed-in", line.get("event"));
    assertEquals(7, line.get("person"));
  }

  @Test
  void an_event_is_one_line_whatever_is_in_it() {
    var text = encoded(event("two\nlines \"quoted\"", new IllegalStateException("more\nlines")));
    assertEquals(1, text.lines().count());
    assertTrue(text.endsWith("}\n"));
    assertTrue(text.contains("IllegalStateException"));
  }
}
