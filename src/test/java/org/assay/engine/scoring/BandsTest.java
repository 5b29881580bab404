package org.assay.engine.scoring;

import static org.assay.engine.scoring.ScoringFixture.RAG;
import static org.assay.engine.scoring.ScoringFixture.chose;
import static org.assay.engine.scoring.ScoringFixture.draft;
import static org.assay.engine.scoring.ScoringFixture.form;
import static org.assay.engine.scoring.ScoringFixture.last;
import static org.assay.engine.scoring.ScoringFixture.na;
import static org.assay.engine.scoring.ScoringFixture.rag;
import static org.assay.engine.scoring.ScoringFixture.ragForm;
import static org.assay.engine.scoring.ScoringFixture.scoring;
import static org.assay.engine.scoring.ScoringFixture.section;
import static org.assay.engine.scoring.ScoringFixture.worked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.engine.answering.Answer;
import org.assay.engine.questionset.Edition;
import org.junit.jupiter.api.Test;

/** Bands strong from 0.85, good from 0.7, weak from 0.4, poor from 0; and what holds them down. */
class BandsTest {
  private static final Answer GREEN = chose("green");
  private static final Answer AMBER = chose("amber");
  private static final Answer RED = chose("red");

  @Test
  void a_band_starts_at_its_own_figure() {
    var form = ragForm(rag("a"), rag("b"), rag("c"), rag("d"), rag("e"));
    // seven tenths exactly: (1 + 1 + 1 + 1/2 + 0) / 5
    var card = last(form, Map.of("a", GREEN, "b", GREEN, "c", GREEN, "d", AMBER, "e", RED));
    assertEquals(worked("0.7"), card.compliance().ratio());
    assertEquals("good", card.compliance().band());
  }

  @Test
  void a_critical_question_caps_the_band_and_leaves_the_number_alone() {
    var form = nineAnd(critical("x", "amber", "weak"));
    var card = last(form, nineGreenAnd("x", AMBER));
    assertEquals(worked("0.95"), card.compliance().ratio()); // (9 + 1/2) / 10
    assertEquals("weak", card.compliance().band()); // 0.95 alone is strong
    assertEquals(List.of("x"), card.compliance().cappedBy());
  }

  @Test
  void a_critical_question_that_is_met_caps_nothing() {
    var card = last(nineAnd(critical("x", "amber", "weak")), nineGreenAnd("x", GREEN));
    assertEquals("strong", card.compliance().band());
    assertEquals(List.of(), card.compliance().cappedBy());
  }

  @Test
  void a_cap_above_the_band_is_no_reason_for_it() {
    var form = ragForm(critical("x", "red", "weak"));
    var card = last(form, Map.of("x", RED));
    assertEquals("poor", card.compliance().band()); // 0 is poor by itself
    assertEquals(List.of(), card.compliance().cappedBy());
  }

  @Test
  void a_cap_level_with_the_band_is_named_since_no_other_answer_could_lift_it() {
    var card = last(ragForm(critical("x", "amber", "weak")), Map.of("x", AMBER));
    assertEquals("weak", card.compliance().band()); // 0.5
    assertEquals(List.of("x"), card.compliance().cappedBy());
  }

  @Test
  void of_several_caps_the_lowest_holds_and_all_that_lower_are_named() {
    var form = nineAnd(critical("x", "amber", "good"), critical("y", "amber", "poor"));
    var answers = new HashMap<>(nineGreenAnd("x", AMBER));
    answers.put("y", AMBER);
    var card = last(form, answers);
    assertEquals("poor", card.compliance().band());
    assertEquals(List.of("x", "y"), card.compliance().cappedBy());
  }

  @Test
  void what_is_hidden_or_not_applicable_caps_nothing() {
    var form = nineAnd(critical("x", "red", "poor"));
    assertEquals("strong", last(form, nineGreenAnd("x", na())).compliance().band());
    var hidden =
        nineAnd(
            rag(
                "x",
                ", \"critical\": {\"when\": {\"question\": \"a\", \"is\": \"green\"}, \"capBand\":"
                    + " \"poor\"}, \"visibleWhen\": {\"question\": \"a\", \"is\": \"red\"}"));
    assertEquals("strong", last(hidden, nineGreenAnd("x", RED)).compliance().band());
  }

  @Test
  void while_a_critical_question_is_open_or_unknown_there_is_no_band_and_it_is_named() {
    var form = nineAnd(critical("x", "red", "poor"));
    for (var card :
        List.of(
            draft(form, nineGreenAnd("a", GREEN)),
            last(form, nineGreenAnd("a", GREEN)),
            last(form, nineGreenAnd("x", chose("unsure"))))) {
      assertNull(card.compliance().band());
      assertEquals(List.of("x"), card.compliance().withheldBy());
      assertEquals(List.of(), card.compliance().cappedBy());
    }
    assertEquals(worked("0.9"), last(form, nineGreenAnd("a", GREEN)).compliance().ratio());
    assertEquals(List.of(), last(form, nineGreenAnd("x", RED)).compliance().withheldBy());
  }

  @Test
  void a_cap_that_waits_for_another_question_withholds_the_band_too() {
    var waiting =
        rag(
            "x",
            ", \"critical\": {\"when\": {\"question\": \"a\", \"is\": \"red\"}, \"capBand\":"
                + " \"poor\"}");
    var answers = nineGreenAnd("x", GREEN);
    answers.put("a", chose("unsure"));
    assertEquals(List.of("x"), last(nineAnd(waiting), answers).compliance().withheldBy());
  }

  @Test
  void below_the_minimum_coverage_there_is_no_band_but_a_score() {
    var form = covered("0.9", rag("a"), rag("b"), rag("c"), rag("d"));
    var card = draft(form, Map.of("a", GREEN, "b", GREEN, "c", GREEN));
    assertEquals(worked("0.75"), card.compliance().coverage()); // 3 of 4
    assertNull(card.compliance().band());
    assertEquals(BigDecimal.ONE, card.compliance().ratio());
  }

  @Test
  void at_the_minimum_coverage_there_is_a_band() {
    var form = covered("0.75", rag("a"), rag("b"), rag("c"), rag("d"));
    assertEquals(
        "strong", draft(form, Map.of("a", GREEN, "b", GREEN, "c", GREEN)).compliance().band());
  }

  @Test
  void properly_not_applicable_is_covered_and_not_knowing_is_not() {
    var form = covered("0.5", rag("a"), rag("b"));
    assertEquals("strong", last(form, Map.of("a", GREEN, "b", na())).compliance().band());
    var unsure =
        last(covered("0.75", rag("a"), rag("b")), Map.of("a", GREEN, "b", chose("unsure")));
    assertEquals(worked("0.5"), unsure.compliance().coverage());
    assertNull(unsure.compliance().band());
  }

  @Test
  void a_ratio_below_every_band_has_none() {
    var bands = "\"bands\": [{\"code\": \"met\", \"from\": 0.5}]";
    var scoring = "{\"section\": \"mean\", \"set\": \"mean\", " + bands + "}";
    var form = form(RAG, scoring, section("s", "", rag("a")));
    assertEquals("met", last(form, Map.of("a", AMBER)).compliance().band()); // 0.5
    assertNull(last(form, Map.of("a", RED)).compliance().band());
  }

  @Test
  void without_a_band_nothing_is_capped() {
    var form = covered("0.9", critical("x", "red", "poor"), rag("b"));
    assertEquals(List.of(), draft(form, Map.of("x", RED)).compliance().cappedBy());
  }

  private static String critical(String key, String when, String band) {
    return rag(
        key,
        ", \"critical\": {\"when\": {\"question\": \"%s\", \"is\": \"%s\"}, \"capBand\": \"%s\"}"
            .formatted(key, when, band));
  }

  private static Edition covered(String least, String... questions) {
    return form(
        RAG, scoring("mean", "mean", ", \"minCoverage\": " + least), section("s", "", questions));
  }

  private static Edition nineAnd(String... questions) {
    var nine = Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "i").map(ScoringFixture::rag);
    return ragForm(Stream.concat(nine, Stream.of(questions)).toArray(String[]::new));
  }

  private static HashMap<String, Answer> nineGreenAnd(String key, Answer answer) {
    var answers = new HashMap<String, Answer>();
    for (var question : List.of("a", "b", "c", "d", "e", "f", "g", "h", "i")) {
      answers.put(question, GREEN);
    }
    answers.put(key, answer);
    return answers;
  }
}
