package org.assay.engine.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

class BesideWordsTest {
  private static final Edition EDITION =
      QuestionSetFixture.edition(
          """
          { "key": "kind", "ref": "1.1", "type": "single", "text": "Which?", "options": [
            { "code": "a", "label": "The first" }, { "code": "other", "label": "Another", "other": true } ] },
          { "key": "claims", "ref": "1.2", "type": "tally", "text": "Which are true?",
            "groups": [ { "key": "g", "title": "G", "statements": [
              { "key": "written", "text": "It is written", "comment": "required" },
              { "key": "known", "text": "It is known" } ] } ],
            "outcomes": [ { "code": "all", "label": "All", "value": 1, "when": { "g": "all" } },
              { "code": "not", "label": "Not all", "value": 0 } ] }
          """);

  private static final Answer OTHER =
      AnswerFixture.choice("other").withWords(Map.of("other", "Both at once"));

  private static Question question(String key) {
    return Objects.requireNonNull(EDITION.question(key));
  }

  @Test
  void words_are_written_and_read_back() {
    var answers = Map.of("kind", OTHER);
    var read = new AnswersReader().read(EDITION, AnswersWriter.document(answers, Profile.UNKNOWN));
    assertEquals(List.of(), read.findings());
    assertEquals(answers, read.answers());
  }

  @Test
  void a_reader_is_shown_the_words_of_what_is_chosen_and_of_nothing_else() {
    assertEquals("Another\nAnother: Both at once", AnswerWords.of(question("kind"), OTHER));
    var first = AnswerFixture.choice("a").withWords(Map.of("other", "Both at once"));
    assertEquals("The first", AnswerWords.of(question("kind"), first));
  }

  @Test
  void words_are_looked_through_for_what_may_identify_a_child() {
    assertEquals("Both at once", FreeTexts.of(question("kind"), OTHER).get("words/other"));
  }

  @Test
  void there_is_a_place_for_other_and_for_each_statement_that_takes_a_comment() {
    assertEquals(
        List.of(new BesideWords.Place("other", "Another", true)), BesideWords.of(question("kind")));
    assertEquals(
        List.of(new BesideWords.Place("written", "It is written", true)),
        BesideWords.of(question("claims")));
  }
}
