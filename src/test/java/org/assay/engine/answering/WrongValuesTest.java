package org.assay.engine.answering;

import static org.assay.engine.answering.reading.AnswersReaderTest.assertFound;
import static org.assay.engine.answering.reading.AnswersReaderTest.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every kind of question refuses what is not of its kind, and says where. */
class WrongValuesTest {
  @Test
  void a_value_of_the_wrong_kind_is_refused_for_every_kind_of_question() {
    assertWrong("answer/type", "scale", "", "true");
    assertWrong("answer/type", "one", "", "1");
    assertWrong("answer/option", "one", "", "\"c\"");
    assertWrong("answer/type", "yes-no", "", "\"maybe\"");
    assertWrong("answer/type", "many", "", "\"a\"");
    assertWrong("answer/type", "many", "/1", "[\"a\", 2]");
    assertWrong("answer/option", "many", "/1", "[\"a\", \"c\"]");
    assertWrong("answer/type", "count", "", "\"3\"");
    assertWrong("answer/type", "count", "", "2.5");
    assertWrong("answer/type", "count", "", "-1");
    assertWrong("answer/type", "number", "", "[1]");
    assertWrong("answer/type", "number", "", "1e999999999");
    assertWrong("answer/type", "share", "", "0.5");
    assertWrong("answer/type", "share", "", "{ \"numerator\": 1 }");
    assertWrong(
        "answer/type", "share", "/denominator", "{ \"numerator\": 1, \"denominator\": \"2\" }");
    assertWrong(
        "answer/type", "share", "/whole", "{ \"numerator\": 1, \"whole\": 2, \"denominator\": 3 }");
    assertWrong("answer/type", "day", "", "\"31/12/2026\"");
    assertWrong("answer/type", "day", "", "\"2026-02-30\"");
    assertWrong("answer/type", "month", "", "\"2026-13\"");
    assertWrong("answer/type", "words", "", "{}");
    assertWrong("answer/type", "line", "", "7");
    assertWrong("answer/option", "tally", "/1", "[\"s\", \"u\"]");
    assertWrong("answer/type", "grid", "", "\"met\"");
    assertWrong("answer/type", "grid", "/r", "{ \"r\": 1 }");
    assertWrong("answer/option", "grid", "/z", "{ \"z\": \"met\" }");
    assertWrong("answer/option", "grid", "/r", "{ \"r\": \"dont-know\" }");
    assertWrong("answer/type", "parts", "", "[]");
    assertWrong("answer/type", "parts", "/parts/p", "{ \"parts\": { \"p\": \"1\" } }");
    assertWrong("answer/type", "parts", "/parts/p", "{ \"parts\": { \"p\": 0.5 } }");
    assertWrong("answer/option", "parts", "/parts/z", "{ \"parts\": { \"z\": 1 } }");
    assertWrong("answer/type", "rows", "/0", "[\"x\"]");
    assertWrong("answer/rows", "rows", "/0/nmae", "[ { \"nmae\": \"x\" } ]");
    assertWrong("answer/type", "rows", "/0/name", "[ { \"name\": 1 } ]");
    assertWrong("answer/type", "rows", "/0/mail", "[ { \"mail\": \"nobody\" } ]");
    assertWrong("answer/type", "rows", "/0/on", "[ { \"on\": \"2026-02-30\" } ]");
    assertWrong("answer/type", "rows", "/0/in", "[ { \"in\": \"2026\" } ]");
    assertWrong("answer/type", "rows", "/1/how-many", "[ {}, { \"how-many\": 0.5 } ]");
    assertWrong("answer/type", "rows", "/0/trained", "[ { \"trained\": \"perhaps\" } ]");
    assertWrong("answer/option", "rows", "/0/kind", "[ { \"kind\": \"z\" } ]");
    assertWrong("answer/type", "files", "", "\"42\"");
    assertWrong("answer/type", "declared", "", "1");
    assertWrong("answer/type", "read", "", "true");
    assertWrong("answer/type", "difference", "", "3");
  }

  @Test
  void what_stands_beside_a_value_is_checked_too() {
    assertFault("answer/type", "/reason", "\"reason\": 1");
    assertFault("answer/type", "/colour", "\"colour\": \"red\"");
    assertFault("answer/type", "/evidence", "\"evidence\": \"Minutes\"");
    assertFault("answer/type", "/evidence/0", "\"evidence\": [ 7 ]");
    assertFault(
        "answer/evidence",
        "/evidence/0/kind",
        "\"evidence\": [ { \"kind\": \"minuets\", \"text\": \"M\" } ]");
    assertFault("answer/evidence", "/evidence/0", "\"evidence\": [ { \"kind\": \"minutes\" } ]");
    assertFault(
        "answer/evidence",
        "/evidence/0/link",
        "\"evidence\": [ { \"link\": \"javascript:alert(1)\" } ]");
    assertFault(
        "answer/type",
        "/evidence/0/date",
        "\"evidence\": [ { \"text\": \"M\", \"date\": \"May\" } ]");
    assertFault("answer/type", "/action", "\"action\": \"Train\"");
    assertFault("answer/type", "/action/due", "\"action\": { \"due\": \"soon\" }");
    assertFault("answer/type", "/action/by", "\"action\": { \"by\": \"soon\" }");
    assertFault("answer/type", "/impact", "\"impact\": 3");
    assertFault("answer/type", "/impact/level", "\"impact\": { \"level\": 5 }");
    assertFault("answer/type", "/impact/level", "\"impact\": { \"level\": \"3\" }");
    assertFault("answer/option", "/impact/sources/0", "\"impact\": { \"sources\": [\"rumour\"] }");
    assertFault("answer/option", "/state", "\"state\": \"maybe\"");
    assertFault("answer/option", "/state", "\"state\": \"notApplicable\"");
    assertFault("answer/words", "/comment", "\"comment\": \"" + "x".repeat(20_001) + "\"");
  }

  @Test
  void the_end_of_a_line_counts_once_however_it_is_sent() {
    var line = "x".repeat(132) + "\\r\\n";
    var comment = "{ \"answers\": { \"scale\": { \"comment\": \"" + line.repeat(150) + "\" } } }";
    assertEquals(List.of(), document(comment).findings());
  }

  @Test
  void an_answer_holds_fifty_pieces_of_evidence_and_no_more() {
    var pieces = "\"Minutes\", ".repeat(49) + "\"Minutes\"";
    assertEquals(
        List.of(),
        document("{ \"answers\": { \"scale\": { \"evidence\": [" + pieces + "] } } }").findings());
    assertFault("answer/evidence", "/evidence", "\"evidence\": [" + pieces + ", \"Minutes\"]");
  }

  private static void assertWrong(String code, String key, String below, String value) {
    var read = document("{ \"answers\": { \"" + key + "\": { \"value\": " + value + " } } }");
    assertFound(code, "/answers/" + key + "/value" + below, read);
    assertNull(Objects.requireNonNull(read.answers().get(key)).value(), key);
  }

  private static void assertFault(String code, String below, String field) {
    assertFound(
        code,
        "/answers/scale" + below,
        document("{ \"answers\": { \"scale\": { " + field + " } } }"));
  }
}
