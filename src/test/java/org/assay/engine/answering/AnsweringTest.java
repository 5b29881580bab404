package org.assay.engine.answering;

import static org.assay.engine.answering.AnswerFixture.choice;
import static org.assay.engine.answering.AnswerFixture.profile;
import static org.assay.engine.answering.AnswerFixture.yes;
import static org.assay.engine.questionset.QuestionSetFixture.documentOf;
import static org.assay.engine.questionset.QuestionSetFixture.edition;
import static org.assay.engine.questionset.QuestionSetFixture.load;
import static org.assay.engine.questionset.QuestionSetFixture.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Section;
import org.junit.jupiter.api.Test;

class AnsweringTest {
  private static final String GATE =
      "{ \"key\": \"gate\", \"ref\": \"1.1\", \"type\": \"scale\", \"scale\": \"met3\", \"text\":"
          + " \"T\" }";
  private static final Edition GATED =
      edition(
          GATE
              + ", "
              + follow(
                  "follow", "\"visibleWhen\": { \"question\": \"gate\", \"is\": \"not-met\" }"));
  private static final Edition KEPT =
      edition(
          GATE
              + ", "
              + follow(
                  "follow",
                  "\"visibleWhen\": { \"question\": \"gate\", \"is\": \"not-met\" }, \"keepWhen\":"
                      + " { \"question\": \"gate\", \"is\": \"partly\" }")
              + ", "
              + follow("third", "\"visibleWhen\": { \"question\": \"follow\", \"is\": true }"));

  @Test
  void a_question_is_asked_when_its_condition_is_true_and_not_while_it_is_unknown() {
    assertTrue(answering(GATED, Map.of("gate", choice("not-met"))).visible("follow"));
    assertFalse(answering(GATED, Map.of("gate", choice("met"))).visible("follow"));
    assertFalse(answering(GATED, Map.of()).visible("follow"));
  }

  @Test
  void a_hidden_answer_stays_and_comes_back_when_shown_again() {
    var answers = new HashMap<>(Map.of("gate", choice("met"), "follow", yes()));
    var hidden = answering(GATED, answers);
    assertEquals(AnswerState.NOT_ASKED, hidden.state("follow"));
    assertEquals(yes(), hidden.answer("follow"));
    answers.put("gate", choice("not-met"));
    assertEquals(AnswerState.ANSWERED, answering(GATED, answers).state("follow"));
  }

  @Test
  void a_hidden_answer_that_is_kept_counts_as_if_it_were_shown() {
    var kept = answering(KEPT, Map.of("gate", choice("partly"), "follow", yes()));
    assertFalse(kept.visible("follow"));
    assertTrue(kept.kept("follow"));
    assertEquals(AnswerState.ANSWERED, kept.state("follow"));
    assertTrue(kept.visible("third"), "other conditions read it");
  }

  @Test
  void keeping_says_nothing_for_an_answer_that_was_never_given() {
    var open = answering(KEPT, Map.of("gate", choice("partly")));
    assertFalse(open.kept("follow"));
    assertEquals(AnswerState.NOT_ASKED, open.state("follow"));
    var half = answering(KEPT, Map.of("gate", choice("partly"), "follow", Answer.EMPTY));
    assertEquals(AnswerState.NOT_ASKED, half.state("follow"));
  }

  @Test
  void a_hidden_answer_that_is_not_kept_is_read_by_no_condition() {
    var hidden = answering(KEPT, Map.of("gate", choice("met"), "follow", yes()));
    assertFalse(hidden.kept("follow"));
    assertFalse(hidden.visible("third"));
  }

  @Test
  void an_audience_asks_its_own_and_a_missing_fact_excludes_nobody() {
    var edition =
        edition(
            follow(
                "follow",
                "\"audience\": { \"sectors\": [\"health\", \"police\"], \"settingTypes\":"
                    + " [\"acute-trust\"] }, \"keepWhen\": { \"profile\": \"sector\", \"answered\":"
                    + " true }"));
    assertTrue(Answering.of(edition, Profile.UNKNOWN, Map.of()).visible("follow"));
    assertTrue(Answering.of(edition, profile("sector", "health"), Map.of()).visible("follow"));
    assertFalse(
        Answering.of(edition, profile("settingType", "prison"), Map.of()).visible("follow"));
    var stranger = Answering.of(edition, profile("sector", "education"), Map.of("follow", yes()));
    assertEquals(AnswerState.NOT_ASKED, stranger.state("follow"), "not even when kept");
    assertEquals(
        "Not asked because it is meant for other kinds of organisation.",
        stranger.hiddenBecause("follow"));
  }

  @Test
  void the_condition_of_a_section_hides_its_questions_and_the_section() {
    var one = section("one", "1", GATE);
    var two =
        section("two", "2", follow("follow", "\"force\": \"local\""))
            .replace(
                "\"title\"",
                "\"visibleWhen\": { \"question\": \"gate\", \"is\": \"met\" }, \"title\"");
    var edition = load(documentOf(two + "," + one));
    assertEquals(List.of("one"), keys(answering(edition, Map.of())));
    assertEquals(List.of("two", "one"), keys(answering(edition, Map.of("gate", choice("met")))));
    assertEquals(
        "Shown because 1.1 is Fully met.",
        answering(edition, Map.of("gate", choice("met"))).shownBecause("follow"));
  }

  @Test
  void text_to_read_is_shown_and_never_open() {
    var edition = edition("{ \"key\": \"read\", \"type\": \"info\", \"text\": \"T\" }");
    var answering = answering(edition, Map.of());
    assertTrue(answering.visible("read"));
    assertEquals(AnswerState.NOT_ASKED, answering.state("read"));
  }

  @Test
  void an_unknown_key_is_neither_asked_nor_an_accident() {
    var answering = answering(GATED, Map.of("ghost", yes()));
    assertFalse(answering.visible("ghost"));
    assertEquals(AnswerState.NOT_ASKED, answering.state("ghost"));
    assertNull(answering.hiddenBecause("ghost"));
  }

  @Test
  void a_cycle_hides_and_does_not_hang() {
    var edition =
        edition(
            follow("a", "\"visibleWhen\": { \"question\": \"b\", \"is\": true }")
                + ","
                + follow("b", "\"visibleWhen\": { \"question\": \"a\", \"is\": true }"));
    assertFalse(answering(edition, Map.of("a", yes(), "b", yes())).visible("a"));
  }

  @Test
  void why_is_said_by_the_printed_number_and_the_label() {
    assertEquals(
        "Shown because 1.1 is Not met.",
        answering(GATED, Map.of("gate", choice("not-met"))).shownBecause("follow"));
    assertEquals(
        "Not asked because 1.1 is Fully met.",
        answering(GATED, Map.of("gate", choice("met"))).hiddenBecause("follow"));
    assertEquals(
        "Not asked because 1.1 is not answered yet.",
        answering(GATED, Map.of()).hiddenBecause("follow"));
    assertNull(answering(GATED, Map.of()).shownBecause("gate"), "everybody is asked");
  }

  @Test
  void why_names_only_what_made_the_difference() {
    var edition =
        edition(
            GATE
                + ","
                + follow(
                    "follow",
                    "\"visibleWhen\": { \"any\": [ { \"ref\": \"boards\" }, { \"not\": {"
                        + " \"question\": \"gate\", \"in\": [\"met\", \"na\"] } } ] }"));
    var answers = Map.of("gate", choice("partly"));
    assertEquals(
        "Shown because 1.1 is Partly met.", answering(edition, answers).shownBecause("follow"));
    var met = Map.of("gate", choice("met"));
    assertEquals(
        "Shown because your organisation has boarders.",
        Answering.of(edition, profile("boarding", true), met).shownBecause("follow"));
    assertEquals(
        "Not asked because your organisation is not one that has boarders and 1.1 is Fully met.",
        Answering.of(edition, profile("boarding", false), met).hiddenBecause("follow"));
    assertEquals(
        "Not asked because we do not know whether your organisation has boarders and 1.1 is Fully"
            + " met.",
        answering(edition, met).hiddenBecause("follow"));
  }

  private static List<String> keys(Answering answering) {
    return answering.visibleSections().stream().map(Section::key).toList();
  }

  private static Answering answering(Edition edition, Map<String, Answer> answers) {
    return Answering.of(edition, Profile.UNKNOWN, answers);
  }

  private static String follow(String key, String more) {
    return "{ \"key\": \""
        + key
        + "\", \"ref\": \"1.2\", \"type\": \"yesNo\", \"text\": \"T\", "
        + more
        + " }";
  }
}
