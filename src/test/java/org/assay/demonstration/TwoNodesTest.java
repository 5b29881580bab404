package org.assay.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TwoNodesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final String CODE = "a-county";

  @Inject DemonstrationRepository marks;

  @Test
  void of_many_nodes_that_start_at_once_one_makes_the_county() throws Exception {
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var claims =
          List.of("a", "b", "c", "d", "e", "f").stream()
              .<Callable<Boolean>>map(node -> () -> claim(node, NOW))
              .toList();
      var won = 0;
      for (var claim : nodes.invokeAll(claims)) won += claim.get() ? 1 : 0;
      assertEquals(1, won);
    }
  }

  @Test
  void a_node_that_fell_silent_is_followed_by_another_and_cannot_finish_any_more() {
    assertTrue(claim("a", NOW));
    assertTrue(marks.alive(CODE, "a", NOW.plusSeconds(10)));
    assertFalse(claim("b", NOW.plusSeconds(20)), "it was heard of ten seconds ago");
    assertTrue(claim("b", NOW.plusSeconds(26)));
    assertFalse(marks.alive(CODE, "a", NOW.plusSeconds(27)));
    assertFalse(marks.finish(CODE, "a", NOW.plusSeconds(28)));
    assertTrue(marks.finish(CODE, "b", NOW.plusSeconds(29)));
  }

  @Test
  void a_node_that_failed_lets_another_begin_at_once() {
    assertTrue(claim("a", NOW));
    marks.release(CODE, "a");
    assertTrue(claim("b", NOW.plusSeconds(1)));
  }

  @Test
  void a_county_that_is_whole_is_claimed_by_nobody() {
    assertTrue(claim("a", NOW));
    assertTrue(marks.finish(CODE, "a", NOW));
    assertFalse(claim("b", NOW.plusSeconds(3600)));
  }

  private boolean claim(String node, Instant now) {
    return marks.claim(CODE, node, 1, now, now.minus(FoundingClaim.SILENCE));
  }
}
