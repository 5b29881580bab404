package org.assay.engine.answering;

import static org.assay.engine.answering.AnswerFixture.amount;
import static org.assay.engine.answering.AnswerFixture.because;
import static org.assay.engine.answering.AnswerFixture.choice;
import static org.assay.engine.answering.AnswerFixture.impact;
import static org.assay.engine.answering.AnswerFixture.no;
import static org.assay.engine.answering.AnswerFixture.of;
import static org.assay.engine.answering.AnswerFixture.stated;
import static org.assay.engine.answering.AnswerFixture.ticked;
import static org.assay.engine.answering.AnswerFixture.words;
import static org.assay.engine.answering.AnswerFixture.yes;
import static org.assay.engine.answering.AnswerState.ANSWERED;
import static org.assay.engine.answering.AnswerState.NOT_APPLICABLE;
import static org.assay.engine.answering.AnswerState.NOT_YET;
import static org.assay.engine.answering.AnswerState.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerStatesTest {
  @Test
  void an_option_gives_its_state() {
    assertState(ANSWERED, SCALE, choice("met"));
    assertState(UNKNOWN, SCALE.replace("met3", "stage4"), choice("dont-know"));
    assertState(NOT_YET, SCALE, choice("of-another-scale"));
  }

  @Test
  void not_applicable_without_a_reason_is_not_an_answer() {
    assertState(NOT_APPLICABLE, SCALE, because(choice("na"), "we have no boarders"));
    assertState(NOT_YET, SCALE, choice("na"));
    assertState(NOT_YET, SCALE, because(choice("na"), "  "));
    assertState(NOT_YET, type("count", ""), stated(NOT_APPLICABLE, ""));
    assertState(NOT_APPLICABLE, type("count", ""), stated(NOT_APPLICABLE, "we have no pupils"));
  }

  @Test
  void what_is_scored_cannot_be_stated_away() {
    assertState(NOT_YET, SCALE, stated(NOT_APPLICABLE, "we would rather not"));
    assertState(NOT_YET, type("yesNo", ""), stated(UNKNOWN, ""));
    assertState(UNKNOWN, type("yesNo", ", \"scored\": false"), stated(UNKNOWN, ""));
  }

  @Test
  void an_answer_carried_forward_is_open_until_it_is_confirmed() {
    assertState(
        NOT_YET,
        SCALE,
        new Answer(new Value.Choice("met"), NOT_YET, null, null, List.of(), null, null));
  }

  @Test
  void nothing_given_is_open() {
    assertState(NOT_YET, SCALE, Answer.EMPTY);
    assertState(NOT_YET, type("text", ""), words(" \n"));
    assertState(ANSWERED, type("text", ""), words("yes"));
    assertState(NOT_YET, type("declaration", ""), no());
    assertState(ANSWERED, type("declaration", ""), yes());
    assertState(NOT_YET, type("attachment", ""), of(new Value.Files(List.of())));
    assertState(NOT_YET, type("impact", ""), amount("3"));
    assertState(ANSWERED, type("impact", ""), impact(0));
  }

  @Test
  void no_tick_answers_a_tally_and_not_a_multiple_choice() {
    var tally =
        type(
            "tally",
            ", \"groups\": [ { \"key\": \"g\", \"title\": \"G\", \"statements\": [ { \"key\":"
                + " \"s\", \"text\": \"S\" } ] } ], \"outcomes\": [ { \"code\": \"x\", \"label\":"
                + " \"X\", \"value\": 1 } ]");
    var multiple =
        type(
            "multiple",
            ", \"options\": [ { \"code\": \"a\", \"label\": \"A\" }, { \"code\": \"na\", \"label\":"
                + " \"N/A\", \"state\": \"notApplicable\" } ]");
    assertState(ANSWERED, tally, ticked());
    assertState(NOT_YET, multiple, ticked());
    assertState(ANSWERED, multiple, ticked("a"));
    assertState(NOT_APPLICABLE, multiple, because(ticked("na"), "no children"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "\u00A0", "\u200B", "\u2007", "\u2060", "\uFEFF", "\u200E", "\u200B\u2060 "})
  void what_cannot_be_seen_is_no_reason_and_no_text(String invisible) {
    var na = because(choice("na"), invisible);
    assertState(NOT_YET, SCALE, na);
    assertState(NOT_YET, type("longText", ""), words(invisible));
  }

  @Test
  void a_grid_is_open_until_its_last_row_is_answered() {
    var grid =
        type(
            "grid",
            ", \"scale\": \"met3\", \"rows\": [ { \"key\": \"x\", \"text\": \"X\" }, { \"key\":"
                + " \"y\", \"text\": \"Y\" } ]");
    assertState(NOT_YET, grid, of(new Value.Grid(Map.of("x", "met"))));
    assertState(ANSWERED, grid, of(new Value.Grid(Map.of("x", "met", "y", "na"))));
    assertState(
        NOT_APPLICABLE, grid, because(of(new Value.Grid(Map.of("x", "na", "y", "na"))), "none"));
  }

  private static final String SCALE = type("scale", ", \"scale\": \"met3\"");

  private static String type(String type, String more) {
    return "{ \"key\": \"q\", \"type\": \"" + type + "\", \"text\": \"T\"" + more + " }";
  }

  private static void assertState(AnswerState state, String question, Answer answer) {
    var edition = QuestionSetFixture.edition(question);
    assertEquals(state, AnswerStates.of(edition.questions().getFirst(), answer));
  }
}
