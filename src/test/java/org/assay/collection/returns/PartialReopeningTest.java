package org.assay.collection.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

/** What may change of a return that is open for some questions alone. */
class PartialReopeningTest {
  private static final Edition EDITION = QuestionSetFixture.load(ReturnFixture.DOCUMENT);
  private static final PartialReopening ASKED =
      new PartialReopening(
          1, LocalDate.of(2026, 3, 12), Map.of("dsl", "Who covers?", "policy", "Which one?"));

  private static Answering submitted(Answer policy) {
    var answers = new HashMap<>(ReturnFixture.complete());
    answers.put("policy", policy);
    return Answering.of(EDITION, Profile.UNKNOWN, answers);
  }

  @Test
  void the_state_says_for_how_many_questions_and_until_when() {
    assertEquals("Reopened for 2 questions until 12 March 2026", ASKED.label());
    assertEquals(
        "Reopened for 1 question until 12 March 2026",
        new PartialReopening(1, ASKED.answerBy(), Map.of("dsl", "Who?")).label());
  }

  @Test
  void only_what_was_asked_about_is_open() {
    var before = submitted(AnswerFixture.yes());
    assertTrue(ASKED.opens("dsl", before));
    assertFalse(ASKED.opens("listens", before));
    assertFalse(ASKED.opens("note", before), "asked for and left empty is locked too");
    assertFalse(ASKED.opens("policy-date", before));
  }

  @Test
  void a_question_that_follows_from_a_changed_answer_is_open() {
    var before = submitted(AnswerFixture.no());
    assertTrue(ASKED.opens("policy-date", before), "it was not asked for before");
  }

  @Test
  void a_refusal_names_what_is_open_and_what_is_locked() {
    var before = submitted(AnswerFixture.yes());
    assertEquals(Optional.empty(), ASKED.refuses(EDITION, before, List.of("dsl", "policy")));
    var why = ASKED.refuses(EDITION, before, List.of("dsl", "listens", "note")).orElseThrow();
    assertEquals("return/question-locked", why.code());
    assertTrue(why.message().contains("reopened for 1.1, 1.2 only"), why.message());
    assertTrue(why.message().contains("1.4, 2.2 is locked"), why.message());
  }
}
