package org.assay.engine.questionset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KNOWN = List.of("title", "weight", "dsl-named");

  @Test
  void a_slip_finds_the_word_that_was_meant() {
    assertEquals("title", Nearest.to("tilte", KNOWN));
    assertEquals("weight", Nearest.to("Weights", KNOWN));
    assertEquals("dsl-named", Nearest.to("dsl_name", KNOWN));
  }

  @Test
  void a_word_unlike_all_others_finds_none() {
    assertNull(Nearest.to("colour", KNOWN));
    assertNull(Nearest.to("w".repeat(10_000), KNOWN));
  }
}
