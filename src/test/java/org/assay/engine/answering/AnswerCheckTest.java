package org.assay.engine.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

/**
 * What a submission must bring; each case is one question, {@code q} (1.1), and one answer to it.
 */
class AnswerCheckTest {
  private static final String SCALE = type("scale", "\"scale\": \"met3\"");
  private static final String EVIDENCE = "\"evidence\": [\"Policy\"]";
  private static final String ACTION =
      "\"action\": { \"what\": \"Train\", \"lead\": \"DSL\", \"due\": \"2027-01-31\" }";

  @Test
  void a_whole_answer_has_no_findings() {
    assertFindings(SCALE, "\"value\": \"met\", " + EVIDENCE);
    assertFindings(SCALE, "\"value\": \"partly\", " + ACTION);
    assertFindings(SCALE, "\"value\": \"not-met\", \"comment\": \"Nobody yet\", " + ACTION);
    assertFindings(SCALE, "\"value\": \"na\", \"reason\": \"No pupils\"");
    assertFindings(SCALE.replace("met3", "stage4"), "\"value\": \"dont-know\"");
  }

  @Test
  void a_required_question_must_be_answered_and_another_need_not() {
    assertFindings(SCALE, "", "answer/required /value");
    assertFindings(SCALE, "\"value\": null, \"comment\": \"Later\"", "answer/required /value");
    assertFindings(type("yesNo", "\"required\": false"), "");
    assertFindings(
        type("text", "\"required\": true"), "\"value\": \"  \"", "answer/required /value");
    assertFindings(type("impact", "\"required\": true"), "", "answer/required /impact");
    assertFindings(
        type("multiple", "\"required\": true, " + options("")),
        "\"value\": []",
        "answer/required /value");
    assertFindings(
        type("attachment", "\"required\": true, \"min\": 1"),
        "\"value\": []",
        "answer/required /value");
    assertFindings(type("attachment", "\"min\": 1"), "\"value\": []");
  }

  @Test
  void a_share_has_no_halves_of_people_and_no_percentage_for_a_number() {
    assertFindings(
        type("percent", ""),
        "\"value\": { \"numerator\": 0.95, \"denominator\": 20 }",
        "answer/type /value/numerator");
    assertFindings(
        type("percent", ""),
        "\"value\": { \"numerator\": 9, \"denominator\": 20.5 }",
        "answer/type /value/denominator");
    assertFindings(type("percent", ""), "\"value\": { \"numerator\": 9.0, \"denominator\": 20 }");
  }

  @Test
  void an_answer_carried_forward_must_be_confirmed() {
    assertFindings(
        SCALE, "\"value\": \"met\", \"state\": \"notYet\", " + EVIDENCE, "answer/required /value");
  }

  @Test
  void not_applicable_needs_a_reason_and_says_only_that() {
    assertFindings(SCALE, "\"value\": \"na\"", "answer/reason /reason");
    assertFindings(
        type("count", "\"required\": true"),
        "\"state\": \"notApplicable\"",
        "answer/reason /reason");
    assertFindings(
        type("count", "\"required\": true"), "\"state\": \"notApplicable\", \"reason\": \"None\"");
    assertFindings(type("count", "\"required\": true"), "\"state\": \"unknown\"");
    assertFindings(
        type("single", options(", \"reason\": \"required\"")),
        "\"value\": \"a\"",
        "answer/reason /reason");
  }

  @Test
  void an_option_can_want_a_comment_an_action_and_evidence() {
    assertFindings(SCALE, "\"value\": \"met\"", "answer/evidence /evidence");
    assertFindings(SCALE, "\"value\": \"partly\"", "answer/action /action");
    assertFindings(
        SCALE, "\"value\": \"not-met\"", "answer/comment /comment", "answer/action /action");
    assertFindings(
        SCALE, "\"value\": \"not-met\", \"comment\": \" \", " + ACTION, "answer/comment /comment");
  }

  @Test
  void an_action_names_what_who_and_when() {
    assertFindings(SCALE, "\"value\": \"partly\", \"action\": {}", "answer/action /action");
    assertFindings(
        SCALE,
        "\"value\": \"partly\", \"action\": { \"what\": \"Train\" }",
        "answer/action /action/lead",
        "answer/action /action/due");
    assertFindings(
        SCALE,
        "\"value\": \"partly\", \"action\": { \"lead\": \"DSL\", \"due\": \"2027-01-31\" }",
        "answer/action /action/what");
  }

  @Test
  void a_question_can_want_more_evidence_than_the_option_but_not_where_it_does_not_apply() {
    var two = type("scale", "\"scale\": \"met3\", \"evidence\": { \"min\": 2 }");
    assertFindings(two, "\"value\": \"met\", " + EVIDENCE, "answer/evidence /evidence");
    assertFindings(two, "\"value\": \"met\", \"evidence\": [\"a\", \"b\"]");
    assertFindings(two, "\"value\": \"na\", \"reason\": \"No pupils\"");
  }

  @Test
  void the_outcome_of_a_tally_can_want_a_comment_and_an_action() {
    var tally =
        type(
            "tally",
            """
            "groups": [ { "key": "g", "title": "G", "statements": [ { "key": "s", "text": "S" } ] } ],
            "outcomes": [ { "code": "full", "label": "Full", "value": 1, "when": { "g": "all" } },
              { "code": "none", "label": "None", "value": 0, "comment": "required", "action": "required" } ]\
            """);
    assertFindings(tally, "\"value\": [\"s\"]");
    assertFindings(tally, "\"value\": []", "answer/comment /comment", "answer/action /action");
  }

  @Test
  void every_row_of_a_grid_is_answered_and_brings_what_its_option_wants() {
    var grid =
        type(
            "grid",
            "\"scale\": \"met3\", \"rows\": [ { \"key\": \"x\", \"text\": \"X\" }, { \"key\":"
                + " \"y\", \"text\": \"Y\" } ]");
    assertFindings(grid, "\"value\": { \"x\": \"met\" }", "answer/required /value");
    assertFindings(
        grid,
        "\"value\": { \"x\": \"met\", \"y\": \"partly\" }",
        "answer/action /action",
        "answer/evidence /evidence");
    assertFindings(grid, "\"value\": { \"x\": \"na\", \"y\": \"na\" }", "answer/reason /reason");
    assertEquals(
        "1.1: answer every row; still open: “Y”.",
        findings(grid, "\"value\": { \"x\": \"met\" }").getFirst().message());
  }

  @Test
  void a_grid_of_which_no_row_applies_wants_a_reason_though_its_option_does_not_ask() {
    var document =
        QuestionSetFixture.document(
                "{ \"key\": \"q\", \"ref\": \"1.1\", \"type\": \"grid\", \"scale\": \"met3\","
                    + " \"text\": \"T\", \"rows\": [ { \"key\": \"x\", \"text\": \"X\" }, {"
                    + " \"key\": \"y\", \"text\": \"Y\" } ] }")
            .replace(", \"reason\": \"required\"", "");
    var edition = QuestionSetFixture.load(document);
    var answer = AnswerFixture.of(new Value.Grid(Map.of("x", "na", "y", "na")));
    var findings =
        AnswerCheck.submission(Answering.of(edition, Profile.UNKNOWN, Map.of("q", answer)));
    assertEquals(
        List.of("answer/reason /answers/q/reason"),
        findings.stream().map(f -> f.code() + " " + f.pointer()).toList());
  }

  @Test
  void a_required_declaration_is_made() {
    var declaration = type("declaration", "\"required\": true");
    assertFindings(declaration, "\"value\": false", "answer/declaration /value");
    assertFindings(declaration, "", "answer/declaration /value");
    assertFindings(declaration, "\"value\": true");
  }

  @Test
  void an_answer_that_was_not_asked_is_a_warning_and_says_why() {
    var hidden = type("yesNo", "\"visibleWhen\": { \"ref\": \"boards\" }");
    var found = findings(hidden, "\"value\": true");
    assertEquals(
        "answer/hidden WARNING", found.getFirst().code() + " " + found.getFirst().severity());
    assertEquals(
        "1.1: this is answered but not asked, so the answer is kept and does not count. Not asked"
            + " because we do not know whether your organisation has boarders.",
        found.getFirst().message());
    assertFindings(
        hidden.replace(
            "\"visibleWhen\"",
            "\"keepWhen\": { \"profile\": \"boarding\", \"answered\": false }, \"visibleWhen\""),
        "\"value\": true");
    assertFindings(hidden, "");
  }

  @Test
  void a_message_names_the_question_and_the_remedy() {
    var found = findings(SCALE, "\"value\": \"met\"").getFirst();
    assertEquals("1.1: add a piece of evidence.", found.message());
    assertEquals("q leadership", found.question() + " " + found.section());
    assertEquals(Map.of("min", 1, "given", 0), found.args());
  }

  @Test
  void a_draft_may_be_incomplete_and_never_wrong() {
    var edition = QuestionSetFixture.edition(SCALE);
    assertEquals(
        List.of(),
        AnswerCheck.draft(
            Answering.of(edition, Profile.UNKNOWN, Map.of("q", AnswerFixture.choice("partly")))));
    var wrong = Map.of("q", AnswerFixture.choice("gold"), "ghost", AnswerFixture.yes());
    assertEquals(
        List.of("answer/option", "answer/unknown-question"),
        AnswerCheck.draft(Answering.of(edition, Profile.UNKNOWN, wrong)).stream()
            .map(Finding::code)
            .toList());
    assertEquals(
        "answer/type",
        AnswerCheck.draft(Answering.of(edition, Profile.UNKNOWN, Map.of("q", AnswerFixture.yes())))
            .getFirst()
            .code());
  }

  static String type(String type, String more) {
    return "{ \"key\": \"q\", \"ref\": \"1.1\", \"text\": \"T\", \"type\": \""
        + type
        + "\""
        + (more.isEmpty() ? "" : ", " + more)
        + " }";
  }

  static String options(String more) {
    return "\"options\": [ { \"code\": \"a\", \"label\": \"A\""
        + more
        + " }, { \"code\": \"b\", \"label\": \"B\" }, { \"code\": \"c\", \"label\": \"C\" } ]";
  }

  static void assertFindings(String questions, String answer, String... expected) {
    var found =
        findings(questions, answer).stream()
            .map(f -> f.code() + " " + f.pointer().replace("/answers/q", ""))
            .toList();
    assertEquals(List.of(expected), found);
  }

  static List<Finding> findings(String questions, String answer) {
    var edition = QuestionSetFixture.edition(questions);
    var document = answer.isEmpty() ? "{}" : "{ \"answers\": { \"q\": { " + answer + " } } }";
    var read = new AnswersReader().read(edition, document.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), read.findings());
    return AnswerCheck.submission(Answering.of(edition, read.profile(), read.answers()));
  }
}
