package org.assay.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.assay.reporting.CycleReportFixture;
import org.junit.jupiter.api.Test;

/** The compliance summary of one kind of organisation. */
@DatabaseTest
class ForumEditionsTest {
  private static final Instant NOVEMBER = Instant.parse("2026-11-05T09:00:00Z");

  @Inject TestClock clock;
  @Inject CycleReportFixture fixture;
  @Inject ForumEditions editions;
  @Inject ForumRepository forums;

  @Test
  void a_forum_of_which_three_returned_has_none_and_is_not_offered() {
    clock.set(NOVEMBER);
    var cycle = fixture.scene().cycle();
    assertEquals(List.of(), forums.returned(cycle, NOVEMBER));
    assertTrue(editions.paper(cycle, Forum.SCHOOLS_AND_EARLY_YEARS).isEmpty());
  }

  @Test
  void six_schools_are_counted_and_none_is_named() {
    clock.set(NOVEMBER);
    var scene = fixture.six();
    assertEquals(
        List.of(Forum.SCHOOLS_AND_EARLY_YEARS, Forum.PRIMARY),
        forums.returned(scene.cycle(), NOVEMBER));
    var paper = editions.paper(scene.cycle(), Forum.PRIMARY).orElseThrow();
    var csv = new String(editions.bytes(scene.cycle(), paper, "csv"), StandardCharsets.UTF_8);
    scene.schools().forEach(it -> assertFalse(csv.contains(it.name()), csv));
    assertEquals("6 organisations of the forum asked, 6 returned", paper.masthead().population());
    assertTrue(csv.contains("1 leadership"), csv);
    var voice =
        csv.lines()
            .filter(it -> it.contains("2 voice") && it.contains("Mean score, forum"))
            .findFirst()
            .orElse(csv);
    assertTrue(voice.contains("0.666"), voice);
  }
}
