package org.assay.engine.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

class OptionWorthTest {
  private static final Edition EDITION =
      QuestionSetFixture.edition(
          """
          { "key": "lead", "ref": "1.1", "type": "scale", "scale": "met3", "text": "Is there a lead?" },
          { "key": "policy", "ref": "1.2", "type": "yesNo", "scored": true, "text": "Is there a policy?" },
          { "key": "backlog", "ref": "1.3", "type": "yesNo", "scored": true, "favourable": "no", "text": "Is there a backlog?" },
          { "key": "gone", "ref": "1.5", "type": "single", "scored": true, "text": "Did it improve?", "options": [
            { "code": "worse", "label": "Worse", "points": -1 },
            { "code": "same", "label": "The same", "points": 0 },
            { "code": "better", "label": "Better", "points": 1 } ] },
          { "key": "note", "ref": "1.4", "type": "longText", "text": "What else?" }
          """);

  private static Ratio of(String question, String code) {
    return OptionWorth.of(EDITION.question(question), code);
  }

  @Test
  void an_option_of_a_scale_is_worth_its_share_of_the_points() {
    assertEquals(Ratio.ONE, of("lead", "met"));
    assertEquals(Ratio.ZERO, of("lead", "not-met"));
  }

  /** Points have no zero of their own: the least is worth nothing, below zero or not. */
  @Test
  void points_below_zero_count_from_the_least() {
    assertEquals(Ratio.ZERO, of("gone", "worse"));
    assertEquals(Ratio.of(1, 2), of("gone", "same"));
    assertEquals(Ratio.ONE, of("gone", "better"));
  }

  @Test
  void a_yes_or_no_is_worth_one_when_it_is_the_favourable_answer() {
    assertEquals(Ratio.ONE, of("policy", OptionWorth.YES));
    assertEquals(Ratio.ZERO, of("policy", OptionWorth.NO));
    assertEquals(Ratio.ZERO, of("backlog", OptionWorth.YES));
    assertEquals(Ratio.ONE, of("backlog", OptionWorth.NO));
  }

  @Test
  void what_is_not_scored_is_worth_nothing_that_could_be_counted() {
    assertNull(of("note", "anything"));
  }
}
