package org.assay.engine.questionset.reading;

import static org.assay.engine.questionset.QuestionSetFixture.document;
import static org.assay.engine.questionset.QuestionSetFixture.edition;
import static org.assay.engine.questionset.QuestionSetFixture.tryLoad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.assay.engine.questionset.Audience;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Scoring;
import org.junit.jupiter.api.Test;

class QuestionSetLoaderTest {
  private static final String NAMED =
      """
      { "key": "dsl-named", "ref": "1.1", "type": "scale", "scale": "met3", "text": "Is a lead named?" }\
      """;

  @Test
  void a_document_that_says_little_gets_every_default() {
    var set = edition(NAMED).set();
    var question = set.sections().getFirst().questions().getFirst();
    assertEquals("en-GB", set.language());
    assertEquals(Scoring.Unanswered.EXCLUDE, set.scoring().draft());
    assertEquals(Scoring.Unanswered.ZERO, set.scoring().whenFinal());
    assertEquals(BigDecimal.ZERO, set.scoring().minCoverage());
    assertEquals(RoundingMode.HALF_UP, set.scoring().rounding());
    assertEquals(0, set.scoring().digits());
    assertTrue(set.sections().getFirst().mandatory());
    assertEquals(BigDecimal.ONE, question.weight());
    assertEquals(Question.Force.LOCAL, question.force());
    assertEquals(Question.CarryForward.CONFIRM, question.carryForward());
    assertEquals(Audience.ALL, question.audience());
    assertTrue(question.required(), "scored, in a mandatory section");
  }

  @Test
  void words_that_two_documents_share_are_in_memory_once() {
    var one = edition(NAMED).questions().getFirst();
    var other = edition(NAMED).questions().getFirst();
    assertSame(one.text(), other.text());
  }

  @Test
  void only_scored_kinds_in_a_mandatory_section_are_required_by_themselves() {
    var set =
        edition(
            """
            { "key": "a", "type": "text", "text": "T" }, { "key": "b", "type": "yesNo", "text": "T" },
            { "key": "c", "type": "yesNo", "text": "T", "scored": false },
            { "key": "d", "type": "single", "text": "T", "options": [ { "code": "x", "label": "X" }, { "code": "y", "label": "Y" } ] },
            { "key": "e", "type": "single", "text": "T", "options": [ { "code": "x", "label": "X", "points": 1 }, { "code": "y", "label": "Y", "points": 0 } ] },
            { "key": "f", "type": "text", "text": "T", "required": true }\
            """);
    var required = set.questions().stream().filter(Question::required).map(Question::key).toList();
    assertEquals(List.of("b", "e", "f"), required);
  }

  @Test
  void bands_fall_whatever_their_order_in_the_document() {
    var bands = edition(NAMED).set().scoring().bands();
    assertEquals(List.of("strong", "weak"), bands.stream().map(Scoring.Band::code).toList());
  }

  @Test
  void broken_json_is_one_fault_with_line_and_column() {
    var fault = only(tryLoad("{ \"id\": \"x\",\n  oops }"));
    assertEquals("json/unreadable", fault.rule());
    assertTrue(fault.message().contains("line 2, column"), fault.message());
  }

  @Test
  void an_empty_document_and_a_second_document_are_unreadable() {
    assertEquals("json/unreadable", only(tryLoad("  ")).rule());
    assertEquals("json/unreadable", only(tryLoad(document(NAMED) + "{}")).rule());
  }

  @Test
  void nesting_that_nobody_can_read_is_refused_and_does_not_crash() {
    assertEquals("json/unreadable", only(tryLoad("[".repeat(5000))).rule());
  }

  @Test
  void a_key_that_stands_twice_is_named_where_it_stands() {
    var fault = only(tryLoad(document(NAMED.replace("\"ref\"", "\"key\": \"other\", \"ref\""))));
    assertEquals(
        "json/duplicate-key /sections/0/questions/0/key", fault.rule() + " " + fault.pointer());
  }

  @Test
  void a_number_that_a_double_would_change_is_refused() {
    assertFault(
        "json/number",
        "/sections/0/questions/0/weight",
        NAMED.replace("\"ref\"", "\"weight\": 1e999999999, \"ref\""));
    assertFault(
        "json/number",
        "/sections/0/questions/0/weight",
        NAMED.replace("\"ref\"", "\"weight\": 0.12345678901234567890, \"ref\""));
  }

  @Test
  void a_limit_of_the_format_is_bounded_by_what_it_means() {
    var list =
        """
        { "key": "q", "type": "list", "text": "Who?", "%s": %s, "columns": [
          { "key": "who", "label": "Who", "type": "text" } ] }\
        """;
    var words = "{ \"key\": \"q\", \"type\": \"longText\", \"text\": \"T\", \"maxWords\": %s }";
    var places = "{ \"key\": \"q\", \"type\": \"number\", \"text\": \"T\", \"decimals\": %s }";
    for (var few : List.of("-1", "501", "2.5")) {
      assertRefused("minRows", list.formatted("minRows", few));
    }
    for (var few : List.of("0", "501")) assertRefused("maxRows", list.formatted("maxRows", few));
    for (var few : List.of("0", "2501")) assertRefused("maxWords", words.formatted(few));
    for (var few : List.of("-1", "7")) assertRefused("decimals", places.formatted(few));
    edition(list.formatted("minRows", "500"));
    edition(words.formatted("2500"));
    edition(places.formatted("6"));
  }

  private static void assertRefused(String limit, String question) {
    assertEquals(
        "/sections/0/questions/0/" + limit, only(tryLoad(document(question))).pointer(), question);
  }

  @Test
  void half_a_character_is_refused() {
    assertFault("json/text", "/sections/0/questions/0/text", NAMED.replace("Is a", "Is \\ud800 a"));
  }

  @Test
  void an_unknown_property_is_refused_with_the_nearest_one() {
    var fault = only(tryLoad(document(NAMED.replace("\"ref\"", "\"wieght\": 1, \"ref\""))));
    assertEquals("schema/unknown-property", fault.rule());
    assertEquals("/sections/0/questions/0/wieght", fault.pointer());
    assertEquals("Did you mean “weight”?", fault.suggestion());
  }

  @Test
  void a_word_that_is_not_on_the_list_is_refused_with_the_nearest_one() {
    var fault = only(tryLoad(document(NAMED.replace("\"ref\"", "\"force\": \"shuold\", \"ref\""))));
    assertEquals("schema/choice", fault.rule());
    assertEquals("Did you mean “should”?", fault.suggestion());
  }

  @Test
  void every_fault_is_reported_at_once() {
    var refused =
        faults(
            tryLoad(
                document(
                    NAMED
                        .replace("dsl-named", "DSL named")
                        .replace("\"ref\": \"1.1\"", "\"weight\": \"1\", \"colour\": 1"))));
    assertEquals(
        List.of("schema/pattern", "schema/type", "schema/unknown-property"),
        refused.stream().map(Fault::rule).sorted().toList());
  }

  @Test
  void a_day_that_is_not_in_the_calendar_is_refused() {
    var fault = only(tryLoad(document(NAMED).replace("2026-09-01", "2026-02-31")));
    assertEquals("schema/format /effectiveFrom", fault.rule() + " " + fault.pointer());
  }

  @Test
  void a_wrong_condition_is_explained_by_the_form_that_the_author_began() {
    var at = "/sections/0/questions/0/visibleWhen";
    assertFault("schema/shape", at, visible("{ \"question\": \"a\", \"is\": 1, \"isNot\": 2 }"));
    assertFault(
        "schema/unknown-property",
        at + "/all/0/iz",
        visible("{ \"all\": [ { \"profile\": \"boarding\", \"iz\": true } ] }"));
    assertFault("schema/shape", at + "/not", visible("{ \"not\": { \"perhaps\": true } }"));
    assertFault("schema/items", at + "/any", visible("{ \"any\": [] }"));
  }

  @Test
  void a_bad_name_is_pointed_at() {
    var fault = only(tryLoad(document(NAMED).replace("\"boards\"", "\"Boards\"")));
    assertEquals("schema/pattern /conditions/Boards", fault.rule() + " " + fault.pointer());
  }

  @Test
  void a_kind_of_question_needs_its_own_properties_and_takes_no_other_kinds() {
    assertFault(
        "schema/missing-property",
        "/sections/0/questions/0",
        NAMED.replace("\"scale\": \"met3\", ", ""));
    assertFault(
        "schema/misplaced-property",
        "/sections/0/questions/0/maxWords",
        NAMED.replace("\"ref\"", "\"maxWords\": 9, \"ref\""));
    assertFault(
        "schema/type",
        "/sections/0/questions/0/min",
        "{ \"key\": \"a\", \"type\": \"attachment\", \"text\": \"T\", \"min\": 0.5 }");
    assertFault(
        "schema/missing-property",
        "/sections/0/questions/0/columns/0",
        "{ \"key\": \"a\", \"type\": \"list\", \"text\": \"T\", \"columns\": [ { \"key\": \"b\","
            + " \"label\": \"B\", \"type\": \"single\" } ] }");
  }

  @Test
  void a_name_that_leads_nowhere_is_left_for_the_lint() {
    var edition =
        edition(
            NAMED
                .replace("met3", "met9")
                .replace("\"ref\"", "\"visibleWhen\": { \"ref\": \"ghost\" }, \"ref\""));
    var type =
        assertInstanceOf(
            ItemType.ScaleItem.class, Objects.requireNonNull(edition.question("dsl-named")).type());
    assertEquals("met9", type.scale());
    assertEquals(List.of(), type.options());
  }

  @Test
  void the_hash_tells_content_and_not_layout() {
    var plain = edition(NAMED).set().sha256();
    assertTrue(plain.matches("[0-9a-f]{64}"), plain);
    assertEquals(plain, edition("\n\n" + NAMED.replace(", ", " , ")).set().sha256());
    assertFalse(plain.equals(edition(NAMED.replace("lead", "leader")).set().sha256()));
  }

  private static String visible(String condition) {
    return NAMED.replace("\"ref\"", "\"visibleWhen\": " + condition + ", \"ref\"");
  }

  private static void assertFault(String rule, String pointer, String questions) {
    var fault = only(tryLoad(document(questions)));
    assertEquals(rule + " " + pointer, fault.rule() + " " + fault.pointer());
  }

  private static Fault only(Loaded loaded) {
    var faults = faults(loaded);
    assertEquals(1, faults.size(), faults::toString);
    return faults.getFirst();
  }

  private static List<Fault> faults(Loaded loaded) {
    return assertInstanceOf(Loaded.Refused.class, loaded).faults();
  }
}
