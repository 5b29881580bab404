package org.assay.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rules")
class ProgressLogTest {
  private final List<String> lines = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final ProgressLog log = ProgressLog.still(lines::add, () -> now);

  @Test
  void each_tenth_of_the_returns_and_each_thing_after_them_is_said() {
    log.at(11, "20 returns");
    log.at(12, "30 returns");
    log.at(9, "10 returns");
    log.at(Progress.AFTER_RETURNS + 1, "moderation");
    log.at(Progress.AFTER_RETURNS + 2, "case audits");
    assertEquals(
        List.of(
            "Demonstration 11%: 20 returns",
            "Demonstration 81%: moderation", "Demonstration 82%: case audits"),
        lines);
  }

  @Test
  void while_one_thing_takes_long_it_is_said_again_before_ten_seconds_are_over() {
    log.at(81, "moderation");
    for (var second = 0; second < 17; second++) {
      now = now.plusSeconds(1);
      log.tick();
    }
    assertEquals(
        List.of(
            "Demonstration 81%: moderation",
            "Demonstration 81%: moderation, still under way",
            "Demonstration 81%: moderation, still under way"),
        lines);
  }
}
