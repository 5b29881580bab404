package org.assay.engine.answering.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class AnswersReaderTest {
  public static final Edition EVERY_KIND =
      QuestionSetFixture.edition(
          """
          { "key": "scale", "ref": "1.1", "type": "scale", "scale": "met3", "text": "T" },
          { "key": "yes-no", "ref": "1.2", "type": "yesNo", "text": "T" },
          { "key": "many", "ref": "1.3", "type": "multiple", "text": "T", "options": [ { "code": "a", "label": "A" }, { "code": "b", "label": "B" } ] },
          { "key": "count", "ref": "1.4", "type": "count", "text": "T" }, { "key": "number", "ref": "1.5", "type": "number", "text": "T" },
          { "key": "share", "ref": "1.6", "type": "percent", "text": "T" }, { "key": "day", "ref": "1.7", "type": "date", "text": "T" },
          { "key": "month", "ref": "1.8", "type": "month", "text": "T" }, { "key": "difference", "ref": "1.9", "type": "impact", "text": "T" },
          { "key": "words", "ref": "1.10", "type": "longText", "text": "T" },
          { "key": "tally", "ref": "1.11", "type": "tally", "text": "T", "groups": [ { "key": "g", "title": "G", "statements": [ { "key": "s", "text": "S" }, { "key": "t", "text": "T" } ] } ],
            "outcomes": [ { "code": "x", "label": "X", "value": 1 } ] },
          { "key": "grid", "ref": "1.12", "type": "grid", "scale": "met3", "text": "T", "rows": [ { "key": "r", "text": "R" }, { "key": "s", "text": "S" } ] },
          { "key": "parts", "ref": "1.13", "type": "breakdown", "text": "T", "parts": [ { "key": "p", "text": "P" }, { "key": "q", "text": "Q" } ] },
          { "key": "rows", "ref": "1.14", "type": "list", "text": "T", "columns": [ { "key": "name", "label": "Name", "type": "text", "required": true },
            { "key": "mail", "label": "Email", "type": "email" }, { "key": "on", "label": "On", "type": "date" }, { "key": "in", "label": "In", "type": "month" },
            { "key": "how-many", "label": "How many", "type": "count" }, { "key": "trained", "label": "Trained", "type": "yesNo" },
            { "key": "kind", "label": "Kind", "type": "single", "options": [ { "code": "x", "label": "X" }, { "code": "y", "label": "Y" } ] } ] },
          { "key": "files", "ref": "1.15", "type": "attachment", "text": "T" }, { "key": "declared", "ref": "1.16", "type": "declaration", "text": "T" },
          { "key": "read", "ref": "1.17", "type": "info", "text": "T" }, { "key": "line", "ref": "1.18", "type": "text", "text": "T" },
          { "key": "one", "ref": "1.19", "type": "single", "text": "T", "options": [ { "code": "a", "label": "A" }, { "code": "b", "label": "B" } ] }\
          """);

  private static final AnswersReader READER = new AnswersReader();

  @Test
  void an_answer_is_read_with_all_that_goes_with_it() {
    var answer =
        read(
            """
            { "scale": { "value": "partly", "reason": "r", "comment": "c", "state": "answered",
              "evidence": [ "Minutes of May", { "kind": "policy", "link": "https://example.org/p", "date": "2026-05-01" }, { "file": "42" } ],
              "action": { "what": "Train", "lead": "DSL", "due": "2027-01-31", "measure": "All trained" } } }\
            """);
    var evidence =
        List.of(
            new EvidenceItem(null, Form.TEXT, "Minutes of May", null),
            new EvidenceItem(
                "policy", Form.LINK, "https://example.org/p", LocalDate.of(2026, 5, 1)),
            new EvidenceItem(null, Form.FILE, "42", null));
    var action = new Answer.ActionPlan("Train", "DSL", LocalDate.of(2027, 1, 31), "All trained");
    assertEquals(
        new Answer(new Value.Choice("partly"), null, "r", "c", evidence, action, null), answer);
  }

  @Test
  void impact_is_read_from_its_own_place_and_from_the_value() {
    var claim =
        new Answer.ImpactClaim(
            "Fewer missed meetings",
            "Children in care",
            List.of("data", "external"),
            LocalDate.of(2026, 3, 1),
            4);
    var json =
        "{ \"claim\": \"Fewer missed meetings\", \"who\": \"Children in care\", \"sources\":"
            + " [\"data\", \"external\"], \"date\": \"2026-03-01\", \"level\": 4 }";
    assertEquals(claim, read("{ \"difference\": { \"impact\": " + json + " } }").impact());
    assertEquals(claim, read("{ \"difference\": { \"value\": " + json + " } }").impact());
    var one = read("{ \"difference\": { \"impact\": { \"source\": \"staff\" } } }").impact();
    assertEquals(List.of("staff"), Objects.requireNonNull(one).sources());
  }

  @Test
  void yes_and_no_are_read_as_words_too() {
    assertEquals(new Value.Flag(true), read("{ \"yes-no\": { \"value\": \"yes\" } }").value());
    assertEquals(new Value.Flag(false), read("{ \"yes-no\": { \"value\": \"no\" } }").value());
    assertEquals(new Value.Flag(false), read("{ \"yes-no\": { \"value\": false } }").value());
  }

  @Test
  void parts_are_read_with_a_total_and_alone() {
    var parts = Map.of("p", BigDecimal.ONE, "q", BigDecimal.TWO);
    assertEquals(
        new Value.Parts(BigDecimal.valueOf(3), parts),
        read("{ \"parts\": { \"value\": { \"total\": 3, \"parts\": { \"p\": 1, \"q\": 2 } } } }")
            .value());
    assertEquals(
        new Value.Parts(null, parts),
        read("{ \"parts\": { \"value\": { \"p\": 1, \"q\": 2 } } }").value());
  }

  @Test
  void a_state_is_read_where_it_says_something_that_does_not_follow() {
    assertEquals(
        AnswerState.NOT_APPLICABLE,
        read("{ \"count\": { \"state\": \"notApplicable\", \"reason\": \"none\" } }").stated());
    assertEquals(
        AnswerState.NOT_YET,
        read("{ \"scale\": { \"value\": \"met\", \"state\": \"notYet\" } }").stated());
    assertNull(read("{ \"scale\": { \"value\": \"met\", \"state\": \"notAsked\" } }").stated());
  }

  @Test
  void null_is_nothing() {
    assertEquals(
        Answer.EMPTY,
        read(
            "{ \"scale\": { \"value\": null, \"reason\": null, \"evidence\": null, \"action\":"
                + " null, \"impact\": null, \"state\": null } }"));
  }

  @Test
  void broken_json_is_one_finding_with_its_line_and_column() {
    var found = only(document("{ \"answers\": {\n \"scale\": { value } } }"));
    assertEquals("json/unreadable", found.code());
    assertTrue(found.message().contains("line 2, column"), found.message());
    assertEquals("json/unreadable", only(document("")).code());
    assertEquals("json/unreadable", only(document("{} {}")).code());
    assertEquals("json/unreadable", only(document("{ \"answers\": " + "[".repeat(100_000))).code());
  }

  @Test
  void a_document_of_another_shape_is_told_what_is_wanted() {
    assertFound("answer/type", "", document("[]"));
    assertFound("answer/type", "/answers", document("{ \"answers\": [] }"));
    assertFound("answer/type", "/answer", document("{ \"answer\": {} }"));
    assertFound(
        "answer/type", "/answers/scale", document("{ \"answers\": { \"scale\": \"met\" } }"));
  }

  @Test
  void an_unknown_question_is_named_with_the_nearest_one() {
    var found = only(document("{ \"answers\": { \"scael\": { \"value\": \"met\" } } }"));
    assertEquals("answer/unknown-question /answers/scael", found.code() + " " + found.pointer());
    assertEquals("scale", found.args().get("suggestion"));
    assertTrue(found.message().endsWith("Did you mean “scale”?"), found.message());
  }

  @Test
  void a_key_with_a_slash_is_escaped_in_the_pointer() {
    assertFound(
        "answer/unknown-question",
        "/answers/a~1b~0c",
        document("{ \"answers\": { \"a/b~c\": {} } }"));
  }

  @Test
  void an_option_of_another_scale_is_refused_and_left_out() {
    var read =
        document("{ \"answers\": { \"scale\": { \"value\": \"mett\", \"comment\": \"c\" } } }");
    var found = only(read);
    assertEquals(
        "answer/option /answers/scale/value scale leadership",
        String.join(" ", found.code(), found.pointer(), found.question(), found.section()));
    assertEquals(
        "1.1: “mett” is not one of: met, partly, not-met, na. Did you mean “met”?",
        found.message());
    assertEquals(
        new Answer(null, null, null, "c", List.of(), null, null), read.answers().get("scale"));
  }

  @Test
  void every_fault_is_reported_at_once_and_what_is_right_is_read() {
    var read =
        document(
            "{ \"answers\": { \"scale\": { \"value\": 1 }, \"ghost\": {}, \"count\": { \"value\":"
                + " -1 }, \"yes-no\": { \"value\": true } }, \"profile\": { \"boarding\": \"yes\" }"
                + " }");
    assertEquals(
        List.of("answer/type", "answer/unknown-question", "answer/type", "profile/type"),
        read.findings().stream().map(Finding::code).toList());
    assertEquals(
        new Value.Flag(true), Objects.requireNonNull(read.answers().get("yes-no")).value());
  }

  @Test
  void a_question_answered_twice_is_reported() {
    assertFound(
        "json/duplicate-key",
        "/answers/scale",
        document(
            "{ \"answers\": { \"scale\": { \"value\": \"met\" }, \"scale\": { \"value\": \"na\" } }"
                + " }"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'answers':{'scale':{'value':'met','value':'na'}}} | /answers/scale/value",
        "{'answers':{'grid':{'value':{'r':'met','r':'na','s':'met'}}}} | /answers/grid/value/r",
        "{'answers':{'share':{'value':{'numerator':1,'numerator':2,'denominator':3}}}} |"
            + " /answers/share/value/numerator",
        "{'answers':{'scale':{'action':{'what':'a','what':'b'}}}} | /answers/scale/action/what",
        "{'answers':{'scale':{'evidence':[{'text':'a','text':'b'}]}}} |"
            + " /answers/scale/evidence/0/text",
        "{'answers':{'rows':{'value':[{'name':'a','name':'b'}]}}} | /answers/rows/value/0/name",
        "{'answers':{},'answers':{'scale':{'value':'met'}}} | /answers",
        "{'profile':{'boarding':true,'boarding':false}} | /profile/boarding"
      })
  void a_name_given_twice_is_refused_wherever_it_is(String json, String pointer) {
    var read = document(json.replace('\'', '"'));
    assertFound("json/duplicate-key", pointer, read);
    assertTrue(read.answers().values().stream().allMatch(Answer.EMPTY::equals), "none is taken");
    assertEquals(Map.of(), read.profile().facts());
  }

  @Test
  void half_a_character_is_refused_in_a_file_and_in_an_answer() throws Exception {
    var answer = "{\"value\": \"met\", \"comment\": \"a\\ud800b\"}";
    assertFound(
        "json/text",
        "/answers/scale/comment",
        document("{\"answers\": {\"scale\": " + answer + "}}"));
    var tree = new ObjectMapper().readTree(answer);
    assertFound("json/text", "/answers/scale/comment", READER.readOne(EVERY_KIND, "scale", tree));
  }

  /** In a file, in an answer of a program, and as a page hands on what was typed. */
  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u0007", "\\u000b", "\\u001b", "\\u007f", "\\u0085"})
  void a_character_that_cannot_be_shown_is_refused(String sign) throws Exception {
    var answer = "{\"value\": \"met\", \"comment\": \"a" + sign + "b\"}";
    var whole = document("{\"answers\": {\"scale\": " + answer + "}}");
    assertFound("json/text", "/answers/scale/comment", whole);
    assertEquals(Answer.EMPTY, whole.answers().get("scale"));
    var tree = new ObjectMapper().readTree(answer);
    assertFound("json/text", "/answers/scale/comment", READER.readOne(EVERY_KIND, "scale", tree));
    var typed = Map.<String, Object>of("value", "met", "comment", tree.get("comment").textValue());
    assertFound(
        "json/text",
        "/answers/scale/comment",
        READER.read(EVERY_KIND, Map.of("scale", typed), Map.of()));
  }

  @Test
  void tabs_and_the_ends_of_lines_are_taken() {
    var read =
        READER.read(
            EVERY_KIND, Map.of("scale", Map.of("value", "met", "comment", "a\tb\r\nc")), Map.of());
    assertEquals(List.of(), read.findings());
  }

  @Test
  void a_pointer_is_right_after_a_repeated_option_and_after_evidence_that_cannot_be_read() {
    assertFound(
        "answer/option",
        "/answers/many/value/3",
        document("{\"answers\": {\"many\": {\"value\": [\"a\", \"b\", \"b\", \"c\"]}}}"));
    var evidence =
        document(
            "{\"answers\": {\"scale\": {\"evidence\": [5, {\"kind\": \"x\", \"text\": \"t\"}]}}}");
    assertEquals(
        List.of("/answers/scale/evidence/0", "/answers/scale/evidence/1/kind"),
        evidence.findings().stream().map(Finding::pointer).toList());
    assertEquals(
        new Value.Choices(List.of("a", "b")),
        read("{\"many\": {\"value\": [\"a\", \"b\", \"b\"]}}").value());
  }

  @ParameterizedTest
  @CsvSource({
    "scale, comment, 20001",
    "scale, reason, 20001",
    "scale, action/what, 20001",
    "scale, action/lead, 501",
    "scale, action/measure, 20001",
    "difference, impact/claim, 20001",
    "difference, impact/who, 20001",
    "words, value, 20001"
  })
  void every_free_text_has_a_limit_that_is_reported_once(String key, String place, int length) {
    var parts = place.split("/");
    var text = "\"" + "x".repeat(length) + "\"";
    var inner = parts.length == 1 ? text : "{\"" + parts[1] + "\": " + text + "}";
    var read = document("{\"answers\": {\"" + key + "\": {\"" + parts[0] + "\": " + inner + "}}}");
    var checked = AnswerCheck.draft(Answering.of(EVERY_KIND, read.profile(), read.answers()));
    assertEquals(
        List.of("answer/words /answers/" + key + "/" + place),
        read.findingsWith(checked).stream().map(f -> f.code() + " " + f.pointer()).toList());
  }

  @Test
  void a_profile_is_read_by_the_kinds_of_its_facts() {
    var read =
        document(
            "{ \"profile\": { \"boarding\": true, \"sector\": \"education\", \"district\": \"North"
                + " Vale\", \"pupils\": 300 } }");
    assertEquals(List.of(), read.findings());
    assertEquals(
        Map.of(
            "boarding",
            true,
            "sector",
            "education",
            "district",
            "North Vale",
            "pupils",
            BigDecimal.valueOf(300)),
        read.profile().facts());
    assertFound(
        "profile/type",
        "/profile/sector",
        document("{ \"profile\": { \"sector\": \"farming\" } }"));
    assertFound(
        "profile/type", "/profile/pupils", document("{ \"profile\": { \"pupils\": \"many\" } }"));
    assertFound("profile/type", "/profile", document("{ \"profile\": 1 }"));
    var unknown = only(document("{ \"profile\": { \"bording\": true } }"));
    assertEquals("profile/unknown-fact WARNING", unknown.code() + " " + unknown.severity());
  }

  @Test
  void one_answer_is_read_with_the_pointers_of_a_whole_document() {
    var read = READER.readOne(EVERY_KIND, "scale", TextNode.valueOf("met"));
    assertFound("answer/type", "/answers/scale", read);
    assertFound(
        "answer/unknown-question",
        "/answers/ghost",
        READER.readOne(EVERY_KIND, "ghost", TextNode.valueOf("met")));
  }

  @Test
  void a_value_that_could_not_be_read_is_not_also_called_missing() {
    var read = document("{ \"answers\": { \"scale\": { \"value\": \"mett\" } } }");
    var checked = AnswerCheck.submission(Answering.of(EVERY_KIND, read.profile(), read.answers()));
    var all = read.findingsWith(checked);
    assertEquals(
        List.of("answer/option"),
        all.stream().filter(f -> "scale".equals(f.question())).map(Finding::code).toList());
    assertTrue(
        all.stream().anyMatch(f -> f.code().equals("answer/required")), "others are still missing");
  }

  public static void assertFound(String code, String pointer, AnswersRead read) {
    var found = only(read);
    assertEquals(code + " " + pointer, found.code() + " " + found.pointer());
  }

  static Finding only(AnswersRead read) {
    assertEquals(1, read.findings().size(), () -> read.findings().toString());
    return read.findings().getFirst();
  }

  private static Answer read(String answers) {
    var read = document("{ \"answers\": " + answers + " }");
    assertEquals(List.of(), read.findings());
    return read.answers().values().iterator().next();
  }

  public static AnswersRead document(String json) {
    return READER.read(EVERY_KIND, json.getBytes(StandardCharsets.UTF_8));
  }
}
