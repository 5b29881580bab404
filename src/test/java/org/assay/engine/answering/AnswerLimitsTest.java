package org.assay.engine.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.engine.questionset.reading.Loaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer has to look like is said in words, and no two limits contradict each other. */
class AnswerLimitsTest {
  private static Edition asking(String type, String more) {
    return QuestionSetFixture.edition(question(type, more));
  }

  private static String question(String type, String more) {
    return "{ \"key\": \"q\", \"ref\": \"1\", \"type\": \"%s\", \"text\": \"Say.\"%s }"
        .formatted(type, more.isEmpty() ? "" : ", " + more.replace('\'', '"').replace('`', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text     | `maxWords`: 300                                  | At most 300 words
          text     | `maxWords`: 1                                    | At most 1 word
          text     | `format`: `email`                                | For example, name@example.org
          text     | `format`: `telephone`                            | For example, 01632 960001
          text     | `patterns`: [`EY999999`, `999999`]               | “EY” followed by 6 digits, or 6 digits
          longText | `maxWords`: 200                                  | At most 200 words
          count    | `min`: 1, `max`: 500                             | From 1 to 500
          count    | `min`: 2                                         | 2 or more
          number   | `max`: 10, `decimals`: 2                         | 10 or less. At most 2 decimal places
          number   | `decimals`: 0                                    | A whole number
          percent  | `min`: 10, `max`: 100                            | As a percentage: from 10% to 100%
          date     | `notAfter`: `today`                              | Today or earlier
          date     | `notBefore`: `today`                             | Today or later
          date     | `notBefore`: `2026-09-01`, `notAfter`: `today`   | From 1 September 2026 to today
          month    | `notAfter`: `today`                              | This month or earlier
          month    | `notBefore`: `2026-09-01`, `notAfter`: `today`   | From September 2026 to this month
          """)
  void a_limit_is_said_in_words(String type, String more, String words) {
    assertEquals(words, AnswerLimits.of(Objects.requireNonNull(asking(type, more).question("q"))));
  }

  @Test
  void nothing_is_said_where_the_set_says_nothing() {
    for (var type : List.of("text", "longText", "count", "number", "percent", "date", "month")) {
      assertNull(AnswerLimits.of(Objects.requireNonNull(asking(type, "").question("q"))), type);
    }
  }

  @Test
  void as_many_words_as_a_set_may_ask_for_fit_in_the_longest_text() {
    var edition = asking("longText", "'maxWords': 2500");
    var text = "wordly ".repeat(2_500).strip();
    assertEquals(List.of(), faults(edition, text));
    assertEquals(
        List.of("1: shorten this to 2500 words; it has 2501."), faults(edition, text + " more"));
  }

  @Test
  void a_set_that_asks_for_more_words_than_fit_is_refused() {
    var refused =
        assertInstanceOf(
            Loaded.Refused.class,
            QuestionSetFixture.tryLoad(
                QuestionSetFixture.document(question("longText", "'maxWords': 2501"))));
    assertEquals(
        List.of("/sections/0/questions/0/maxWords"),
        refused.faults().stream().map(it -> it.pointer()).toList());
  }

  @Test
  void a_text_that_is_too_long_says_whether_words_or_characters_are_counted() {
    var edition = asking("longText", "'maxWords': 2500");
    assertEquals(
        List.of("1: shorten this to 20,000 characters; it has 20,001."),
        faults(edition, "x".repeat(20_001)));
  }

  private static List<String> faults(Edition edition, String text) {
    var answers = Map.of("q", AnswerFixture.words(text));
    return AnswerCheck.submission(Answering.of(edition, Profile.UNKNOWN, answers)).stream()
        .map(Finding::message)
        .toList();
  }
}
