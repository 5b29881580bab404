package org.assay.engine.scoring;

import static org.assay.engine.scoring.ScoringFixture.answer;
import static org.assay.engine.scoring.ScoringFixture.chose;
import static org.assay.engine.scoring.ScoringFixture.last;
import static org.assay.engine.scoring.ScoringFixture.question;
import static org.assay.engine.scoring.ScoringFixture.rag;
import static org.assay.engine.scoring.ScoringFixture.ragForm;
import static org.assay.engine.scoring.ScoringFixture.worked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.junit.jupiter.api.Test;

/** A table g of two rows on red, amber and green, and a question z beside it. */
class GridsTest {
  private static final Edition FORM =
      ragForm(
          question(
              "g",
              "\"type\": \"grid\", \"scale\": \"rag\", \"force\": \"must\", \"rows\": ["
                  + "{\"key\": \"a\", \"text\": \"A\"}, {\"key\": \"b\", \"text\": \"B\"}]"),
          rag("z"));

  private static Scorecard rows(String a, String b, String reason) {
    var rows = answer(new Value.Grid(Map.of("a", a, "b", b)), reason);
    return last(FORM, Map.of("g", rows, "z", chose("green")));
  }

  @Test
  void of_which_no_row_applies_needs_a_reason_as_a_scale_does() {
    assertEquals(AnswerState.NOT_YET, rows("na", "na", null).questions().get("g").state());
    assertEquals(worked("0.5"), rows("na", "na", null).compliance().ratio()); // open, so 0
    assertEquals(
        AnswerState.NOT_APPLICABLE, rows("na", "na", "None here").questions().get("g").state());
    assertEquals(1, rows("na", "na", "None here").compliance().ratio().intValue());
  }

  @Test
  void of_which_no_row_is_known_is_unknown() {
    var card = rows("unsure", "unsure", null);
    assertEquals(AnswerState.UNKNOWN, card.questions().get("g").state());
    assertNull(card.questions().get("g").value());
    assertEquals(worked("0.5"), card.compliance().coverage());
    assertEquals(1, card.compliance().counts().unanswered());
    assertEquals(List.of("g"), card.mustBreaches());
  }

  @Test
  void of_which_a_row_is_unknown_scores_by_the_others_and_is_not_covered() {
    var card = rows("red", "unsure", null);
    assertEquals(AnswerState.UNKNOWN, card.questions().get("g").state());
    assertEquals(worked("0.5"), card.compliance().ratio()); // (0 + 1) / 2
    assertEquals(worked("0.5"), card.compliance().coverage());
  }
}
