package org.assay.engine.answering;

import static org.assay.engine.answering.AnswerCheckTest.assertFindings;
import static org.assay.engine.answering.AnswerCheckTest.findings;
import static org.assay.engine.answering.AnswerCheckTest.options;
import static org.assay.engine.answering.AnswerCheckTest.type;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a value must keep to before it can be submitted. */
class ValueCheckTest {
  @Test
  void numbers_keep_to_their_bounds() {
    var count = type("count", "\"min\": 1, \"max\": 10");
    assertFindings(count, "\"value\": 0", "answer/min /value");
    assertFindings(count, "\"value\": 11", "answer/max /value");
    assertFindings(count, "\"value\": 10");
    assertFindings(type("number", "\"min\": -1.5"), "\"value\": -1.6", "answer/min /value");
  }

  @Test
  void a_share_is_a_part_of_its_whole_and_keeps_to_its_bounds_in_per_cent() {
    var share = type("percent", "\"min\": 50, \"max\": 90");
    assertFindings(
        share,
        "\"value\": { \"numerator\": 3, \"denominator\": 2 }",
        "answer/max /value/numerator");
    assertFindings(
        share,
        "\"value\": { \"numerator\": -1, \"denominator\": 2 }",
        "answer/min /value/numerator");
    assertFindings(
        share,
        "\"value\": { \"numerator\": 0, \"denominator\": -2 }",
        "answer/min /value/denominator");
    assertFindings(
        share, "\"value\": { \"numerator\": 1, \"denominator\": 3 }", "answer/min /value");
    assertFindings(
        share, "\"value\": { \"numerator\": 91, \"denominator\": 100 }", "answer/max /value");
    assertFindings(share, "\"value\": { \"numerator\": 0, \"denominator\": 0 }");
  }

  @Test
  void days_keep_to_their_bounds() {
    var day = type("date", "\"notBefore\": \"2025-09-01\", \"notAfter\": \"2026-08-31\"");
    assertFindings(day, "\"value\": \"2025-08-31\"", "answer/date /value");
    assertFindings(day, "\"value\": \"2026-09-01\"", "answer/date /value");
    assertFindings(day, "\"value\": \"2025-09-01\"");
  }

  @Test
  void a_month_that_a_bound_lies_in_is_taken_as_a_whole() {
    var bounds = "\"notBefore\": \"2025-09-15\", \"notAfter\": \"2026-08-15\"";
    var month = type("month", bounds);
    assertFindings(month, "\"value\": \"2025-08\"", "answer/date /value");
    assertFindings(month, "\"value\": \"2026-09\"", "answer/date /value");
    assertFindings(month, "\"value\": \"2025-09\"");
    assertFindings(month, "\"value\": \"2026-08\"");
    assertEquals(
        "1.1: enter a month that is August 2026 or earlier.",
        findings(month, "\"value\": \"2026-09\"").getFirst().message());
  }

  @Test
  void days_and_months_in_a_list_keep_to_the_bounds_of_their_column() {
    var column = "{ \"key\": \"%1$s\", \"label\": \"L\", \"type\": \"%1$s\", %2$s }";
    var bounds = "\"notBefore\": \"2025-09-15\", \"notAfter\": \"2026-08-15\"";
    var columns = column.formatted("date", bounds) + ", " + column.formatted("month", bounds);
    var list = type("list", "\"columns\": [ " + columns + " ]");
    assertFindings(
        list,
        "\"value\": [ { \"date\": \"2026-08-16\" }, { \"month\": \"2026-09\" } ]",
        "answer/date /value/0/date",
        "answer/date /value/1/month");
    assertFindings(list, "\"value\": [ { \"date\": \"2025-09-15\" }, { \"month\": \"2026-08\" } ]");
  }

  @Test
  void words_are_counted() {
    var text = type("longText", "\"maxWords\": 3");
    assertFindings(text, "\"value\": \"one two  three\"");
    assertFindings(text, "\"value\": \"one two three\\nfour\"", "answer/words /value");
  }

  @Test
  void choices_keep_to_their_number_and_an_exclusive_one_stands_alone() {
    var many =
        type(
            "multiple",
            "\"min\": 2, \"max\": 2, "
                + options("")
                    .replace("\"label\": \"C\"", "\"label\": \"None\", \"exclusive\": true"));
    assertFindings(many, "\"value\": [\"a\"]", "answer/min /value");
    assertFindings(many, "\"value\": [\"a\", \"b\"]");
    assertFindings(many, "\"value\": [\"a\", \"c\"]", "answer/exclusive /value");
    assertFindings(
        many, "\"value\": [\"a\", \"b\", \"c\"]", "answer/exclusive /value", "answer/max /value");
  }

  @Test
  void files_keep_to_their_number() {
    var files = type("attachment", "\"min\": 2, \"max\": 2");
    assertFindings(files, "\"value\": [\"1\"]", "answer/min /value");
    assertFindings(files, "\"value\": [\"1\", \"2\", \"3\"]", "answer/max /value");
  }

  @Test
  void rows_keep_to_their_number_and_fill_what_is_required() {
    var list =
        type(
            "list",
            "\"required\": true, \"minRows\": 2, \"maxRows\": 2, \"columns\": [ { \"key\":"
                + " \"name\", \"label\": \"Name\", \"type\": \"text\", \"required\": true }, {"
                + " \"key\": \"role\", \"label\": \"Role\", \"type\": \"text\" } ]");
    assertFindings(list, "\"value\": []", "answer/required /value");
    assertFindings(list, "\"value\": [ { \"name\": \"A\" } ]", "answer/rows /value");
    assertFindings(
        list,
        "\"value\": [ { \"name\": \"A\" }, { \"name\": \"B\" }, { \"name\": \"C\" } ]",
        "answer/rows /value");
    assertFindings(
        list,
        "\"value\": [ { \"name\": \"A\" }, { \"name\": \" \", \"role\": \"r\" } ]",
        "answer/rows /value/1/name");
  }

  @Test
  void parts_add_up_to_the_total_that_comes_with_them() {
    var parts =
        type(
            "breakdown",
            "\"parts\": [ { \"key\": \"p\", \"text\": \"P\" }, { \"key\": \"q\", \"text\": \"Q\" }"
                + " ]");
    assertFindings(parts, "\"value\": { \"total\": 3, \"parts\": { \"p\": 1, \"q\": 2 } }");
    assertFindings(
        parts,
        "\"value\": { \"total\": 4, \"parts\": { \"p\": 1, \"q\": 2 } }",
        "answer/total /value");
    assertFindings(
        parts, "\"value\": { \"total\": 1, \"parts\": { \"p\": 1 } }", "answer/total /value");
    assertFindings(
        parts, "\"value\": { \"parts\": { \"p\": 1, \"q\": 2 } }", "answer/total /value/total");
  }

  @Test
  void parts_add_up_to_the_total_of_another_question() {
    var parts =
        type(
                "breakdown",
                "\"parts\": [ { \"key\": \"p\", \"text\": \"P\" }, { \"key\": \"r\", \"text\":"
                    + " \"R\" } ], \"total\": { \"question\": \"all\" }")
            + ", { \"key\": \"all\", \"ref\": \"1.2\", \"type\": \"count\", \"text\": \"T\" }";
    var given = "\"value\": { \"parts\": { \"p\": 1, \"r\": 2 } } }, \"all\": { \"value\": ";
    assertFindings(parts, given + "3");
    assertEquals(
        "1.1: the parts add up to 3, but the total in 1.2 is 5; correct one or the other.",
        findings(parts, given + "5").getFirst().message());
    assertFindings(parts, given + "null");
  }

  @Test
  void impact_brings_what_its_level_promises() {
    var impact = type("impact", "");
    assertFindings(impact, "\"impact\": { \"level\": 0 }");
    assertFindings(impact, "\"impact\": { \"claim\": \"c\" }", "answer/impact /impact/level");
    assertFindings(impact, "\"impact\": { \"level\": 1 }", "answer/impact /impact/claim");
    assertFindings(
        impact, "\"impact\": { \"level\": 2, \"claim\": \"c\" }", "answer/impact /impact/who");
    assertFindings(
        impact,
        "\"impact\": { \"level\": 3, \"claim\": \"c\", \"who\": \"w\" }",
        "answer/impact /impact/sources");
    assertFindings(
        impact,
        "\"impact\": { \"level\": 3, \"claim\": \"c\", \"who\": \"w\", \"source\": \"data\" }");
    assertFindings(
        impact,
        "\"impact\": { \"level\": 4, \"claim\": \"c\", \"who\": \"w\", \"source\": \"data\" }",
        "answer/impact /impact/sources");
    assertFindings(
        impact,
        "\"impact\": { \"level\": 4, \"claim\": \"c\", \"who\": \"w\", \"sources\": [\"data\","
            + " \"observation\"] }");
  }
}
