package org.assay.collection.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedLinesTest {
  @Test
  void another_answer_is_told_as_now_and_becomes() {
    assertEquals(
        "Now: Fully met\nBecomes: Partly met\nAction: Book two places",
        ChangedLines.of(List.of("Fully met"), List.of("Partly met", "Action: Book two places")));
  }

  @Test
  void lines_that_stay_are_not_repeated() {
    assertEquals(
        "Now: 174 of 174\nBecomes: 150 of 174\nThe rest stays as it is.",
        ChangedLines.of(
            List.of("174 of 174", "Comment: Checked"), List.of("150 of 174", "Comment: Checked")));
  }

  @Test
  void a_tick_that_goes_and_a_comment_that_comes_are_named_alone() {
    assertEquals(
        "Taken out: The DSL\nAdded: Comment: By the site manager\nThe rest stays as it is.",
        ChangedLines.of(
            List.of("Policies", "The DSL", "Part one"),
            List.of("Policies", "Part one", "Comment: By the site manager")));
  }

  @Test
  void an_answer_that_is_emptied_while_its_evidence_stays_is_taken_out() {
    assertEquals(
        "Taken out: Fully met\nThe rest stays as it is.",
        ChangedLines.of(List.of("Fully met", "Evidence: Register"), List.of("Evidence: Register")));
  }

  @Test
  void a_first_answer_has_nothing_that_stays() {
    assertEquals(
        "Now: No answer\nBecomes: 20", ChangedLines.of(List.of("No answer"), List.of("20")));
  }
}
