package org.assay.engine.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AnswerCountTest {
  @Test
  void optional_questions_are_counted_apart() {
    var count = new AnswerCount(80, 60, 2, 1);
    assertEquals(
        "60 of 80 questions that need an answer are answered, and 1 of 2 optional ones",
        count.words());
    assertEquals(82, count.asked());
    assertEquals(61, count.settled());
  }

  @Test
  void what_is_not_there_is_not_spoken_of() {
    assertEquals(
        "5 of 5 questions that need an answer are answered", new AnswerCount(5, 5, 0, 0).words());
    assertEquals("0 of 2 optional questions are answered", new AnswerCount(0, 0, 2, 0).words());
  }
}
