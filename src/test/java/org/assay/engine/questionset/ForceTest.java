package org.assay.engine.questionset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.assay.engine.questionset.Question.Force;
import org.junit.jupiter.api.Test;

class ForceTest {
  @Test
  void must_should_and_local_are_told_apart_in_plain_words() {
    assertEquals(
        List.of("Must", "Should", "Local"),
        Arrays.stream(Force.values()).map(Force::label).toList());
    assertEquals(
        "The law requires it, or statutory guidance says that you must.", Force.MUST.meaning());
    assertEquals("Your partnership asks for it.", Force.LOCAL.meaning());
  }

  /** Keeping children safe in education is statutory guidance, though much of it says "should". */
  @Test
  void what_should_be_done_is_statutory_guidance_and_not_good_practice() {
    var should = Force.SHOULD.meaning();
    assertTrue(should.startsWith("Statutory guidance says that you should."), should);
    assertTrue(should.contains("unless you have a good reason not to"), should);
  }
}
