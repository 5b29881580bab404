package org.assay.engine.answering;

import static org.assay.engine.answering.AnswerCheckTest.type;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that cannot be meant, in a question that says nothing of its bounds. */
class DateCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final Map<String, String> PLACES =
      Map.of(
          "date", "\"value\": \"%s\"",
          "month", "\"value\": \"%s\"",
          "evidence",
              "\"evidence\": [ { \"kind\": \"policy\", \"text\": \"Policy\", \"date\": \"%s\" } ]",
          "due", "\"action\": { \"what\": \"Train\", \"lead\": \"DSL\", \"due\": \"%s\" }",
          "impact", "\"impact\": { \"level\": 0, \"date\": \"%s\" }",
          "cell", "\"value\": [ { \"on\": \"%s\" } ]");

  @ParameterizedTest
  @CsvSource({
    "date,2062-03-27",
    "date,1976-11-29",
    "date,2036-12-01",
    "date,1905-07-17",
    "date,0026-01-01",
    "date,2101-01-01",
    "month,2062-03",
    "month,1976-10",
    "month,2037-01",
    "month,0026-01",
    "evidence,2062-01-01",
    "evidence,1905-07-17",
    "evidence,1996-11-29",
    "evidence,2026-12-01",
    "evidence,0026-01-01",
    "due,0026-01-01",
    "due,1905-07-17",
    "due,2024-11-29",
    "due,2036-12-01",
    "due,2062-01-01",
    "impact,2062-01-01",
    "impact,1996-11-29",
    "impact,2026-12-01",
    "cell,2062-03-27",
    "cell,1905-07-17",
    "cell,0026-01-01"
  })
  void a_day_that_cannot_be_meant_is_refused_once(String place, String day) {
    assertEquals(List.of("answer/date"), found(place, day));
  }

  @ParameterizedTest
  @CsvSource({
    "date,1976-11-30",
    "date,2036-11-30",
    "month,1976-11",
    "month,2036-11",
    "evidence,1996-11-30",
    "evidence,2026-11-30",
    "due,2024-11-30",
    "due,2036-11-30",
    "impact,1996-11-30",
    "impact,2026-11-30",
    "cell,1976-11-30",
    "cell,2036-11-30"
  })
  void the_first_and_the_last_day_that_can_be_meant_are_taken(String place, String day) {
    assertEquals(List.of(), found(place, day));
  }

  private static List<String> found(String place, String day) {
    var edition = QuestionSetFixture.edition(question(place));
    var answer = PLACES.get(place).formatted(day);
    var document = "{ \"answers\": { \"q\": { " + answer + " } } }";
    var read = new AnswersReader().read(edition, document.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), read.findings());
    return AnswerCheck.submission(Answering.of(edition, read.profile(), read.answers()).on(TODAY))
        .stream()
        .map(Finding::code)
        .toList();
  }

  private static String question(String place) {
    return switch (place) {
      case "date", "month" -> type(place, "");
      case "impact" -> type("impact", "");
      case "cell" ->
          type(
              "list",
              "\"columns\": [ { \"key\": \"on\", \"label\": \"On\", \"type\": \"date\" } ]");
      default -> type("text", "\"required\": false");
    };
  }
}
