package org.assay.collection.bringforward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.answering.Value;
import org.assay.engine.authoring.ChangedQuestion.BringForward;
import org.assay.engine.authoring.Changes;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Lineage.Change;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Test;

class CarriedAnswersTest {
  private static final Edition BEFORE = edition("2025.1");
  private static final Edition NOW = edition("2026.1");
  private static final EvidenceItem EVIDENCE =
      new EvidenceItem("policy", EvidenceItem.Form.TEXT, "Our policy", LocalDate.of(2025, 3, 1));

  @Test
  void an_answer_to_the_same_question_can_be_confirmed_with_its_comment_and_dated_evidence() {
    var old =
        new Answer(
            new Value.Choice("partly"),
            null,
            null,
            "Half a day short",
            List.of(EVIDENCE),
            new ActionPlan("More time", "Head", LocalDate.of(2026, 1, 1), null),
            null);
    var proposal = proposal("dsl-time", Map.of("dsl-time", old)).orElseThrow();

    assertEquals(Change.SAME, proposal.change());
    assertEquals(BringForward.TO_CONFIRM, proposal.how());
    assertEquals(
        new Answer(old.value(), null, null, "Half a day short", List.of(EVIDENCE), null, null),
        proposal.answer(),
        "the action belongs to the year in which it was planned");
  }

  @Test
  void a_question_that_is_the_same_and_was_not_answered_has_no_proposal() {
    assertEquals(Optional.empty(), proposal("dsl-time", Map.of()));
  }

  @Test
  void a_new_question_says_that_it_is_new_and_brings_nothing() {
    var proposal = proposal("dsl-absence-cover", Map.of()).orElseThrow();
    assertEquals(Change.NEW, proposal.change());
    assertFalse(proposal.anythingSaid());
    assertNull(proposal.answer());
  }

  @Test
  void an_answer_on_an_old_scale_is_proposed_on_the_new_one_where_they_compare() {
    var proposal =
        proposal("neglect-tool", Map.of("neglect-tool", AnswerFixture.choice("yes"))).orElseThrow();
    assertEquals(BringForward.TO_CONFIRM_RESCALED, proposal.how());
    assertEquals(AnswerFixture.choice("met"), proposal.answer());
    assertFalse(proposal.sameQuestion(), "one press must not confirm it with others");
  }

  @Test
  void an_answer_on_a_scale_that_does_not_compare_is_only_shown() {
    var proposal =
        proposal("wishes-heard", Map.of("wishes-heard", AnswerFixture.choice("leading")))
            .orElseThrow();
    assertEquals(BringForward.TO_READ, proposal.how());
    assertNull(proposal.answer());
    assertTrue(proposal.anythingSaid());
  }

  @Test
  void a_reworded_question_that_compares_can_be_confirmed_one_by_one() {
    var proposal =
        proposal("allegations-supply", Map.of("allegations-supply", AnswerFixture.choice("met")))
            .orElseThrow();
    assertEquals(BringForward.TO_CONFIRM, proposal.how());
    assertFalse(proposal.sameQuestion());
    assertEquals(
        "The school itself follows up each allegation about agency staff.",
        proposal.said().getFirst().question().text());
  }

  @Test
  void both_halves_of_a_split_question_show_the_old_answer_and_neither_takes_it() {
    var given = Map.of("filtering-reviewed", AnswerFixture.choice("met"));
    for (var half : List.of("filtering-review-yearly", "filtering-review-recorded")) {
      var proposal = proposal(half, given).orElseThrow();
      assertEquals(Change.SPLIT, proposal.change());
      assertNull(proposal.answer());
      assertTrue(proposal.anythingSaid());
    }
  }

  @Test
  void only_the_evidence_comes_along_where_the_form_says_so() {
    var old =
        new Answer(new Value.Words("Trains"), null, null, null, List.of(EVIDENCE), null, null);
    var proposal = proposal("local-risks", Map.of("local-risks", old)).orElseThrow();
    assertTrue(proposal.evidenceOnly());
    assertEquals(
        new Answer(null, null, null, null, List.of(EVIDENCE), null, null), proposal.answer());
  }

  @Test
  void what_the_form_never_carries_is_not_even_shown() {
    var proposal =
        proposal("early-help-count", Map.of("early-help-count", AnswerFixture.amount("12")));
    assertEquals(Optional.empty(), proposal.filter(Proposal::anythingSaid));
  }

  @Test
  void an_answer_that_the_new_edition_cannot_read_is_only_shown() {
    var proposal =
        proposal("dsl-time", Map.of("dsl-time", AnswerFixture.choice("no-such-option")))
            .orElseThrow();
    assertEquals(BringForward.TO_READ, proposal.how());
    assertNull(proposal.answer());
  }

  private static Optional<Proposal> proposal(String key, Map<String, Answer> answers) {
    var source =
        new ProposalOrigin.LastCycle(
            "2025", LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1), true);
    return CarriedAnswers.of(source, Changes.between(BEFORE, NOW), answers).stream()
        .filter(it -> it.key().equals(key))
        .findFirst();
  }

  private static Edition edition(String version) {
    return FormCatalogueFixture.SHIPPED.edition("section-175", version).orElseThrow();
  }
}
