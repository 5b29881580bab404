package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnglandTest {
  @Test
  void a_day_begins_at_midnight_by_the_clocks_of_england() {
    assertEquals(LocalDate.of(2026, 6, 2), England.day(Instant.parse("2026-06-01T23:00:00Z")));
    assertEquals(LocalDate.of(2026, 12, 1), England.day(Instant.parse("2026-12-01T23:59:59Z")));
  }

  @Test
  void the_zone_is_named_in_one_place() throws IOException {
    var naming = new ArrayList<String>();
    SourceTexts.under("src/main/java", ".java")
        .forEach(
            (file, text) -> {
              if (text.contains("Europe/London")) naming.add(file.getFileName().toString());
            });
    assertEquals(List.of("England.java"), naming, "use England.ZONE and England.day");
  }
}
