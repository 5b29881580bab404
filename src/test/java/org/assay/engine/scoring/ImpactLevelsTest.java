package org.assay.engine.scoring;

import static org.assay.engine.scoring.ScoringFixture.chose;
import static org.assay.engine.scoring.ScoringFixture.draft;
import static org.assay.engine.scoring.ScoringFixture.impact;
import static org.assay.engine.scoring.ScoringFixture.last;
import static org.assay.engine.scoring.ScoringFixture.question;
import static org.assay.engine.scoring.ScoringFixture.rag;
import static org.assay.engine.scoring.ScoringFixture.ragForm;
import static org.assay.engine.scoring.ScoringFixture.worked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Map;
import org.assay.engine.questionset.Edition;
import org.junit.jupiter.api.Test;

class ImpactLevelsTest {
  private static final Edition FORM =
      ragForm(rag("q"), item("a", true), item("b", true), item("c", true), item("d", false));

  @Test
  void impact_is_the_mean_level_and_how_many_stand_at_each() {
    var card = last(FORM, Map.of("a", impact(4), "b", impact(1), "c", impact(1)));
    assertEquals(
        new BigDecimal("2"), card.impact().mean()); // (4 + 1 + 1) / 3; "d" need not be answered
    assertEquals(Map.of(0, 0, 1, 2, 2, 0, 3, 0, 4, 1), card.impact().levels());
  }

  @Test
  void impact_never_touches_compliance() {
    var met = chose("green");
    var with = last(FORM, Map.of("q", met, "a", impact(0), "b", impact(0), "c", impact(0)));
    var without = last(FORM, Map.of("q", met));
    assertEquals(BigDecimal.ONE, with.compliance().ratio());
    assertEquals(with.compliance(), without.compliance());
  }

  @Test
  void an_open_impact_question_says_nothing_in_a_draft_and_states_none_when_final() {
    var answers = Map.of("a", impact(3), "d", impact(2));
    assertEquals(worked("2.5"), draft(FORM, answers).impact().mean()); // (3 + 2) / 2
    assertEquals(worked("1.25"), last(FORM, answers).impact().mean()); // (3 + 0 + 0 + 2) / 4
  }

  @Test
  void without_impact_questions_there_is_no_mean() {
    var card = last(ragForm(rag("a")), Map.of());
    assertNull(card.impact().mean());
    assertEquals(Map.of(0, 0, 1, 0, 2, 0, 3, 0, 4, 0), card.impact().levels());
  }

  private static String item(String key, boolean required) {
    return question(key, "\"type\": \"impact\", \"required\": " + required);
  }
}
