package org.assay.collection.questionform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemTypesFixture;
import org.assay.engine.questionset.reading.Loaded;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form says the same as the JSON of the API, box by box. */
class FormTest {
  private static final Edition EDITION = load();
  private static final AnswersReader READER = new AnswersReader();
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  static Stream<Map.Entry<String, String>> answers() {
    return Map.ofEntries(
        Map.entry(
            "named",
            "{\"value\":\"not-met\",\"comment\":\"We"
                + " know.\",\"evidence\":[{\"kind\":\"policy\",\"link\":\"https://example.org/a\",\"date\":\"2026-03-02\"},{\"kind\":\"log\",\"text\":\"The"
                + " log\"}],\"action\":{\"what\":\"Name"
                + " one\",\"lead\":\"Head\",\"due\":\"2027-01-05\",\"measure\":\"A name\"}}"),
        Map.entry("phones", "{\"value\":\"na\",\"reason\":\"No phones here\"}"),
        Map.entry("one", "{\"value\":\"b\"}"),
        Map.entry("many", "{\"value\":[\"a\",\"b\"]}"),
        Map.entry("policy", "{\"value\":false}"),
        Map.entry("words", "{\"value\":\"Short\"}"),
        Map.entry("story", "{\"value\":\"Long\\nand longer\"}"),
        Map.entry("count", "{\"value\":12}"),
        Map.entry("number", "{\"value\":1.5}"),
        Map.entry("share", "{\"value\":{\"numerator\":40,\"denominator\":50}}"),
        Map.entry("day", "{\"value\":\"2026-03-27\"}"),
        Map.entry("month", "{\"value\":\"2026-03\"}"),
        Map.entry("culture", "{\"value\":[\"s1\",\"t1\"]}"),
        Map.entry("grid", "{\"value\":{\"r1\":\"met\",\"r2\":\"not-met\"}}"),
        Map.entry("parts", "{\"value\":{\"total\":5,\"parts\":{\"p1\":2,\"p2\":3}}}"),
        Map.entry(
            "leads",
            "{\"value\":[{\"who\":\"Housing\",\"since\":\"2025-09\",\"trained\":true,\"level\":\"a\"}]}"),
        Map.entry(
            "changed",
            "{\"impact\":{\"claim\":\"Calmer\",\"who\":\"Year"
                + " 9\",\"sources\":[\"data\",\"staff\"],\"date\":\"2026-06-01\",\"level\":3}}"),
        Map.entry("declared", "{\"value\":true}"))
        .entrySet()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_spread_over_boxes_reads_back_as_it_was(Map.Entry<String, String> given)
      throws Exception {
    var question = EDITION.question(given.getKey());
    var answer = read(given.getKey(), given.getValue());
    var boxes = new HashMap<>(FormWriter.write(question, answer).values());
    var again =
        READER.read(
            EDITION,
            Map.of(given.getKey(), FormReader.read(question, new Fields(boxes))),
            Map.of());
    assertEquals(List.of(), again.findings());
    assertEquals(answer, again.answers().get(given.getKey()));
  }

  @Test
  void an_empty_form_is_no_answer() {
    for (var question : EDITION.questions()) {
      assertTrue(FormReader.read(question, Fields.NONE).isEmpty(), question.key());
    }
  }

  @Test
  void every_kind_of_question_is_drawn_with_boxes_of_its_own() {
    var drawn = new HashSet<Class<?>>();
    for (var question : EDITION.questions()) {
      drawn.add(question.type().getClass());
      var block =
          QuestionBlock.of(
              question, StoredAnswer.NONE, QuestionNotes.plain(List.of()), Typed.NOTHING);
      var html = new StringOutput();
      TEMPLATES.render("question/question.jte", Map.of("block", block), html);
      var takesAnswer = !(question.type() instanceof ItemType.InfoItem);
      var boxes =
          Pattern.compile("id=\"" + question.key() + "-(value|claim)").matcher(html.toString());
      assertEquals(takesAnswer, boxes.find(), question.key());
    }
    assertEquals(ItemTypesFixture.all(), drawn);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_shown_at_its_box(List<String> mistake) {
    var key = mistake.get(0);
    var posted = new HashMap<String, List<String>>();
    for (var i = 2; i < mistake.size(); i += 2)
      posted.put(key + "." + mistake.get(i), List.of(mistake.get(i + 1)));
    var read =
        READER.read(
            EDITION,
            Map.of(key, FormReader.read(EDITION.question(key), new Fields(posted))),
            Map.of());
    assertEquals(
        List.of(mistake.get(1)), read.findings().stream().map(Boxes::box).distinct().toList());
  }

  static Stream<List<String>> mistakes() {
    return Stream.of(
        List.of("count", "count.value", "value", "a dozen"),
        List.of(
            "share", "share.value.numerator", "value.numerator", "most", "value.denominator", "5"),
        List.of("day", "day.value", "value.day", "31", "value.month", "2", "value.year", "2026"),
        List.of("day", "day.value", "value.day", "31"),
        List.of("named", "named.action.due", "value", "met", "action.due", "soon"),
        List.of(
            "named", "named.evidence.0.date", "evidence.0.text", "x", "evidence.0.date.year", "26"),
        List.of("named", "named.value", "value", "green"),
        List.of("grid", "grid.value.r1", "value.r1", "green"),
        List.of("parts", "parts.value.p1", "value.p1", "x", "value.total", "3"),
        List.of("changed", "changed.level", "level", "9"));
  }

  @Test
  void a_link_to_a_fault_leads_to_the_first_box_of_its_question() {
    var required =
        new Finding(
            "answer/required",
            "/answers/day/value",
            "day",
            "s",
            Finding.Severity.ERROR,
            "Say when.",
            Map.of());
    assertEquals(
        "p#day-value-day",
        Boxes.links(List.of(required), EDITION, Fields.NONE, k -> "p").getFirst().href());
  }

  @Test
  void a_year_that_nobody_means_is_refused_beside_its_box_without_the_questions_number() {
    var finding =
        new Finding(
            "answer/date",
            "/answers/day/value",
            "day",
            "s",
            Finding.Severity.ERROR,
            EDITION.question("day").ref() + ": enter a year between 1900 and 2100.",
            Map.of());
    assertEquals(
        Map.of("day.value", "Enter a year between 1900 and 2100."),
        Boxes.errors(List.of(finding), EDITION, Fields.NONE));
  }

  @Test
  void what_the_check_says_to_programs_begins_on_a_page_with_the_verb_of_the_box() {
    var said = Map.of("share", "give a number of 0 or more.", "many", "give at most 2 options.");
    var shown =
        Map.of("share", "Enter a number of 0 or more.", "many", "Select at most 2 options.");
    for (var key : said.keySet()) {
      var question = EDITION.question(key);
      var finding =
          new Finding(
              "answer/min",
              "/answers/" + key + "/value",
              key,
              "s",
              Finding.Severity.ERROR,
              question.ref() + ": " + said.get(key),
              Map.of());
      assertEquals(
          Map.of(key + ".value", shown.get(key)),
          Boxes.errors(List.of(finding), EDITION, Fields.NONE));
    }
  }

  @ParameterizedTest
  @MethodSource("words")
  void what_is_wrong_is_said_in_the_words_of_the_page_with_the_questions_number(
      List<String> mistake) {
    var key = mistake.get(0);
    var posted = new HashMap<String, List<String>>();
    posted.put(key + ".version", List.of("0"));
    for (var i = 3; i < mistake.size(); i += 2)
      posted.put(key + "." + mistake.get(i), List.of(mistake.get(i + 1)));
    var typed = new Fields(posted);
    var findings = PostedAnswers.read(EDITION, typed).findings();
    var link = Boxes.links(findings, EDITION, typed, any -> "").getFirst();
    var ref = EDITION.question(key).ref();
    assertEquals(ref + ": " + mistake.get(1), link.text());
    assertEquals("#" + mistake.get(2), link.href());
    assertTrue(Boxes.errors(findings, EDITION, typed).containsValue(mistake.get(1)));
  }

  static Stream<List<String>> words() {
    return Stream.of(
        List.of(
            "day",
            "Enter a day from 1 to 28: February 2026 has no other",
            "day-value-day",
            "value.day",
            "31",
            "value.month",
            "2",
            "value.year",
            "2026"),
        List.of("day", "Enter the day", "day-value-day", "value.month", "3", "value.year", "2026"),
        List.of("day", "Enter the month and the year", "day-value-month", "value.day", "3"),
        List.of(
            "day",
            "Enter the year as 4 digits, for example 2026",
            "day-value-year",
            "value.day",
            "3",
            "value.month",
            "March",
            "value.year",
            "26"),
        List.of(
            "day",
            "Enter a month from 1 to 12 or its name",
            "day-value-month",
            "value.day",
            "3",
            "value.month",
            "Spring",
            "value.year",
            "2026"),
        List.of("month", "Enter the year", "month-value-year", "value.month", "March"),
        List.of(
            "share",
            "Enter out of how many, as a whole number",
            "share-value-denominator",
            "value.numerator",
            "40"),
        List.of("count", "Enter a whole number, 0 or more", "count-value", "value", "12,5"),
        List.of("count", "Enter a whole number, 0 or more", "count-value", "value", "95%"),
        List.of(
            "parts",
            "Enter a whole number for “%s”, 0 if there are none".formatted(part()),
            "parts-value-p1",
            "value.p1",
            "x"),
        List.of(
            "grid",
            "Select an answer for “%s”".formatted(row()),
            "grid-value-r1",
            "value.r1",
            "green"),
        List.of(
            "named",
            "Enter when it will be done, for example 31 January 2027",
            "named-action-due",
            "value",
            "met",
            "action.due",
            "soon"));
  }

  private static String part() {
    var type = (ItemType.BreakdownItem) EDITION.question("parts").type();
    return type.parts().getFirst().text();
  }

  private static String row() {
    return ((ItemType.GridItem) EDITION.question("grid").type()).rows().getFirst().text();
  }

  @Test
  void months_are_understood_by_number_and_name_and_a_date_in_one_box_as_people_write_it() {
    for (var typed : List.of("27 March 2026", "27 mar 2026", "27/3/2026", "27th March 2026")) {
      var posted =
          new Fields(Map.of("named.version", List.of("0"), "named.action.due", List.of(typed)));
      assertEquals(
          Map.of("due", "2026-03-27"),
          FormReader.read(EDITION.question("named"), posted).get("action"),
          typed);
    }
    assertEquals("09", DateText.month("Sept"));
    assertEquals("03", DateText.month("3"));
  }

  @Test
  void a_line_break_counts_once() {
    var posted = Fields.posted(Map.of("story.value", "One\r\ntwo"));
    assertEquals("One\ntwo", posted.get("story.value"));
  }

  private static Answer read(String key, String json) throws Exception {
    var read = READER.read(EDITION, ("{\"answers\":{\"" + key + "\":" + json + "}}").getBytes());
    assertEquals(List.of(), read.findings());
    return read.answers().get(key);
  }

  private static Edition load() {
    try {
      return edition();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Edition edition() throws IOException {
    try (var in = FormTest.class.getResourceAsStream("/respond/everything.json")) {
      return switch (new QuestionSetLoader().load(in.readAllBytes())) {
        case Loaded.Ready(var edition) -> edition;
        case Loaded.Refused refused -> throw new IllegalStateException(refused.toString());
      };
    }
  }
}
