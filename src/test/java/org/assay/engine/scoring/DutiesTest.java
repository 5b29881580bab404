package org.assay.engine.scoring;

import static org.assay.engine.scoring.ScoringFixture.answer;
import static org.assay.engine.scoring.ScoringFixture.chose;
import static org.assay.engine.scoring.ScoringFixture.draft;
import static org.assay.engine.scoring.ScoringFixture.form;
import static org.assay.engine.scoring.ScoringFixture.last;
import static org.assay.engine.scoring.ScoringFixture.na;
import static org.assay.engine.scoring.ScoringFixture.question;
import static org.assay.engine.scoring.ScoringFixture.rag;
import static org.assay.engine.scoring.ScoringFixture.ragForm;
import static org.assay.engine.scoring.ScoringFixture.scoring;
import static org.assay.engine.scoring.ScoringFixture.section;
import static org.assay.engine.scoring.ScoringFixture.ticked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Value;
import org.junit.jupiter.api.Test;

/**
 * What is listed and never averaged: unmet "must" questions, actions that answers call for, support
 * asked for.
 */
class DutiesTest {
  private static final String MUST = ", \"force\": \"must\"";

  @Test
  void a_must_below_full_worth_is_a_breach_so_partly_met_is_unmet() {
    var form = ragForm(rag("a", MUST), rag("b", MUST), rag("c", MUST), rag("d"));
    var card =
        last(
            form,
            Map.of("a", chose("green"), "b", chose("amber"), "c", chose("red"), "d", chose("red")));
    assertEquals(List.of("b", "c"), card.mustBreaches()); // "d" is no must
  }

  @Test
  void an_open_must_is_a_breach_once_the_return_is_final() {
    var form = ragForm(rag("a", MUST), rag("b", MUST), rag("c", MUST));
    var answers = Map.of("a", chose("green"), "c", chose("unsure"));
    assertEquals(List.of(), draft(form, answers).mustBreaches());
    assertEquals(List.of("b", "c"), last(form, answers).mustBreaches());
  }

  @Test
  void not_applicable_is_no_breach_with_a_reason_and_is_one_without() {
    var form = ragForm(rag("a", MUST), rag("b", MUST));
    assertEquals(List.of("b"), last(form, Map.of("a", na(), "b", chose("na"))).mustBreaches());
  }

  @Test
  void a_hidden_must_is_no_breach() {
    var form =
        ragForm(
            rag("a"), rag("b", MUST + ", \"visibleWhen\": {\"question\": \"a\", \"is\": \"red\"}"));
    assertEquals(
        List.of(), last(form, Map.of("a", chose("green"), "b", chose("red"))).mustBreaches());
  }

  @Test
  void a_must_that_is_not_scored_is_a_breach_only_while_open() {
    var form = ragForm(rag("a"), question("b", "\"type\": \"text\", \"required\": true" + MUST));
    assertEquals(List.of("b"), last(form, Map.of()).mustBreaches());
    var answers = Map.of("b", answer(new Value.Words("The head teacher"), null));
    assertEquals(List.of(), last(form, answers).mustBreaches());
  }

  @Test
  void answers_that_call_for_an_action_are_listed() {
    var form = ragForm(rag("a"), rag("b"), rag("c"), rag("d"));
    var card = draft(form, Map.of("a", chose("green"), "b", chose("amber"), "c", chose("red")));
    assertEquals(List.of("b", "c"), card.actionsRequired());
  }

  @Test
  void a_tally_and_a_row_of_a_grid_call_for_actions_too() {
    var form =
        ragForm(
            question(
                "a",
                """
                "type": "tally",
                "groups": [{"key": "g", "title": "G", "statements": [{"key": "x", "text": "X"}]}],
                "outcomes": [{"when": {"g": "all"}, "code": "yes", "label": "Yes", "value": 1},
                  {"code": "no", "label": "No", "value": 0, "action": "required"}]\
                """),
            question(
                "b",
                "\"type\": \"grid\", \"scale\": \"rag\", \"rows\": [{\"key\": \"r1\", \"text\":"
                    + " \"R1\"}, {\"key\": \"r2\", \"text\": \"R2\"}]"));
    var rows = new Value.Grid(Map.of("r1", "green", "r2", "red"));
    var card = last(form, Map.of("a", ticked(), "b", answer(rows, null)));
    assertEquals(List.of("a", "b"), card.actionsRequired());
  }

  @Test
  void choosing_need_support_asks_the_partnership_for_help() {
    var vcs =
        """
        "vcs": {"options": [{"code": "met", "label": "Met", "points": 2},
          {"code": "progress", "label": "In progress", "points": 1}, {"code": "not-met", "label": "Not met", "points": 0},
          {"code": "help", "label": "We need support", "points": 0, "support": true}]}\
        """;
    var on = "\"type\": \"scale\", \"scale\": \"vcs\"";
    var form =
        form(
            vcs,
            scoring("mean", "mean", ""),
            section("s", "", question("a", on), question("b", on)));
    var card = last(form, Map.of("a", chose("met"), "b", chose("help")));
    assertEquals(List.of("b"), card.supportRequested());
    assertEquals(
        "50.0%", card.compliance().percent()); // (1 + 0) / 2: help is worth no more than "not met"
  }
}
