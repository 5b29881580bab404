package org.assay.engine.scoring;

import static org.assay.engine.scoring.ScoringFixture.RAG;
import static org.assay.engine.scoring.ScoringFixture.chose;
import static org.assay.engine.scoring.ScoringFixture.draft;
import static org.assay.engine.scoring.ScoringFixture.form;
import static org.assay.engine.scoring.ScoringFixture.last;
import static org.assay.engine.scoring.ScoringFixture.na;
import static org.assay.engine.scoring.ScoringFixture.question;
import static org.assay.engine.scoring.ScoringFixture.rag;
import static org.assay.engine.scoring.ScoringFixture.ragForm;
import static org.assay.engine.scoring.ScoringFixture.said;
import static org.assay.engine.scoring.ScoringFixture.scoring;
import static org.assay.engine.scoring.ScoringFixture.section;
import static org.assay.engine.scoring.ScoringFixture.worked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.scoring.Scorecard.Tally;
import org.junit.jupiter.api.Test;

/** What counts, and what leaves the score. */
class ScorerTest {

  @Test
  void five_greens_and_one_not_applicable_make_a_hundred_per_cent() {
    var form = ragForm(rag("a"), rag("b"), rag("c"), rag("d"), rag("e"), rag("f"));
    var g = chose("green");
    var card = last(form, Map.of("a", g, "b", g, "c", g, "d", g, "e", g, "f", na()));
    assertEquals(BigDecimal.ONE, card.compliance().ratio()); // 5/5, not 5/6
    assertEquals("100%", card.compliance().percent());
    assertEquals(new Tally(5, 1, 0, 0), card.compliance().counts());
    assertEquals(BigDecimal.ONE, card.compliance().coverage()); // (5 + 1) of 6
  }

  @Test
  void not_applicable_without_a_reason_is_unanswered() {
    var form = ragForm(rag("a"), rag("b"));
    var card = last(form, Map.of("a", chose("green"), "b", chose("na")));
    assertEquals(worked("0.5"), card.compliance().ratio()); // (1 + 0) / 2
    assertEquals(new Tally(1, 0, 1, 0), card.compliance().counts());
  }

  @Test
  void the_share_that_does_not_apply_is_told() {
    var form = ragForm(rag("a"), rag("b"), rag("c"), rag("d"));
    var card = last(form, Map.of("a", chose("green"), "b", na(), "c", na(), "d", na()));
    assertEquals(worked("0.75"), card.compliance().counts().notApplicableShare()); // 3 of 4
  }

  @Test
  void an_open_question_counts_nowhere_in_a_draft_and_as_zero_when_final() {
    var form = ragForm(rag("a"), rag("b"), rag("c"), rag("d"));
    var answers = Map.of("a", chose("green"), "b", chose("amber"));
    assertEquals(worked("0.75"), draft(form, answers).compliance().ratio()); // (1 + 1/2) / 2
    assertEquals(
        worked("0.375"), last(form, answers).compliance().ratio()); // (1 + 1/2 + 0 + 0) / 4
  }

  @Test
  void the_question_set_may_say_otherwise_of_open_questions() {
    var scoring =
        scoring("mean", "mean", ", \"unanswered\": {\"draft\": \"zero\", \"final\": \"exclude\"}");
    var form = form(RAG, scoring, section("s", "", rag("a"), rag("b")));
    var answers = Map.of("a", chose("green"));
    assertEquals(worked("0.5"), draft(form, answers).compliance().ratio()); // (1 + 0) / 2
    assertEquals(BigDecimal.ONE, last(form, answers).compliance().ratio()); // 1 / 1
  }

  @Test
  void a_question_that_needs_no_answer_is_never_a_zero() {
    var form = ragForm(rag("a"), rag("b", ", \"required\": false"));
    var card = last(form, Map.of("a", chose("green")));
    assertEquals(BigDecimal.ONE, card.compliance().ratio());
    assertEquals(BigDecimal.ONE, card.compliance().coverage()); // "b" need not be covered
    assertEquals(new Tally(1, 0, 1, 0), card.compliance().counts());
  }

  @Test
  void not_knowing_is_worth_nothing_and_leaves_the_question_open() {
    var form = ragForm(rag("a"), rag("b"), rag("c"));
    var card = last(form, Map.of("a", chose("green"), "b", chose("amber"), "c", chose("unsure")));
    assertEquals(
        worked("0.75"),
        card.compliance().ratio()); // (1 + 1/2) / 2: neither 0 nor in the denominator
    assertEquals(new Tally(2, 0, 1, 0), card.compliance().counts());
    assertEquals(Ratio.of(2, 3).toDecimal(), card.compliance().coverage());
    assertEquals(AnswerState.UNKNOWN, card.questions().get("c").state());
    assertNull(card.questions().get("c").value());
  }

  @Test
  void a_hidden_question_counts_nowhere_even_when_it_has_an_answer() {
    var form =
        ragForm(
            rag("a"),
            rag("b", ", \"visibleWhen\": {\"question\": \"a\", \"is\": \"red\"}"),
            rag("c"));
    var card = last(form, Map.of("a", chose("green"), "b", chose("red"), "c", chose("amber")));
    assertEquals(worked("0.75"), card.compliance().ratio()); // (1 + 1/2) / 2
    assertEquals(new Tally(2, 0, 0, 1), card.compliance().counts());
    assertEquals(AnswerState.NOT_ASKED, card.questions().get("b").state());
  }

  @Test
  void a_hidden_answer_that_is_kept_counts() {
    var form =
        ragForm(
            rag("a"),
            rag(
                "b",
                ", \"visibleWhen\": {\"question\": \"a\", \"is\": \"red\"},"
                    + " \"keepWhen\": {\"question\": \"a\", \"is\": \"amber\"}"));
    var kept = last(form, Map.of("a", chose("amber"), "b", chose("green")));
    assertEquals(worked("0.75"), kept.compliance().ratio()); // (1/2 + 1) / 2
    var notKept = last(form, Map.of("a", chose("green"), "b", chose("red")));
    assertEquals(BigDecimal.ONE, notKept.compliance().ratio()); // "a" alone
  }

  @Test
  void what_is_not_for_this_setting_counts_nowhere() {
    var form = ragForm(rag("a"), rag("b", ", \"audience\": {\"sectors\": [\"police\"]}"));
    var answers = Map.of("a", chose("green"), "b", chose("red"));
    var health = last(form, Map.of("sector", "health"), answers);
    var police = last(form, Map.of("sector", "police"), answers);
    assertEquals(BigDecimal.ONE, health.compliance().ratio()); // "a" alone
    assertEquals(new Tally(1, 0, 0, 1), health.compliance().counts());
    assertEquals(worked("0.5"), police.compliance().ratio()); // (1 + 0) / 2
  }

  @Test
  void a_section_with_nothing_left_is_excluded_and_not_zero() {
    var form =
        form(
            RAG,
            scoring("mean", "mean-of-sections", ""),
            section("one", "", rag("a"), rag("b")),
            section("two", "", rag("c"), rag("d")));
    var card = last(form, Map.of("a", chose("green"), "b", chose("amber"), "c", na(), "d", na()));
    assertNull(card.sections().get(1).ratio());
    assertNull(card.sections().get(1).percent());
    assertEquals(worked("0.75"), card.compliance().ratio()); // section one alone: (1 + 1/2) / 2
  }

  @Test
  void a_return_with_nothing_left_has_no_score_and_no_band() {
    var card = last(ragForm(rag("a")), Map.of("a", na()));
    assertNull(card.compliance().ratio());
    assertNull(card.compliance().percent());
    assertNull(card.compliance().band());
  }

  @Test
  void a_third_is_exact_to_twenty_digits_and_more() {
    var form = ragForm(rag("a"), rag("b"), rag("c"));
    var card = last(form, Map.of("a", chose("green"), "b", chose("red"), "c", chose("red")));
    assertEquals(worked("0." + "3".repeat(34)), card.compliance().ratio()); // 1/3
    assertEquals("33.3%", card.compliance().percent());
  }

  @Test
  void words_dates_and_numbers_are_not_scored() {
    var form = ragForm(rag("a"), question("b", "\"type\": \"text\", \"required\": true"));
    var card = last(form, Map.of("a", chose("green")));
    assertEquals(BigDecimal.ONE, card.compliance().ratio());
    assertEquals(new Tally(1, 0, 0, 0), card.compliance().counts());
    assertEquals(AnswerState.NOT_YET, card.questions().get("b").state());
    assertNull(card.questions().get("b").value());
  }

  @Test
  void text_to_read_is_no_question() {
    var form = ragForm(rag("a"), question("b", "\"type\": \"info\""));
    assertEquals(Set.of("a"), last(form, Map.of()).questions().keySet());
  }

  @Test
  void a_yes_or_no_is_scored_by_the_favourable_answer() {
    var form =
        ragForm(
            question("a", "\"type\": \"yesNo\""),
            question("b", "\"type\": \"yesNo\", \"favourable\": \"no\""),
            question("c", "\"type\": \"yesNo\", \"scored\": false"));
    var card = last(form, Map.of("a", said(true), "b", said(true), "c", said(false)));
    assertEquals(BigDecimal.ONE, card.questions().get("a").value());
    assertEquals(BigDecimal.ZERO, card.questions().get("b").value());
    assertNull(card.questions().get("c").value());
    assertEquals(worked("0.5"), card.compliance().ratio()); // (1 + 0) / 2
  }
}
