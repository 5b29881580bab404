package org.assay.collection.questionform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

class BesideBoxesTest {
  @Test
  void the_words_of_other_have_a_box_of_their_own_and_come_back_from_it() {
    var question =
        Objects.requireNonNull(
            QuestionSetFixture.edition(
                    """
                    { "key": "kind", "type": "single", "text": "Which?", "options": [
                      { "code": "a", "label": "A" }, { "code": "other", "label": "Another", "other": true } ] }
                    """)
                .question("kind"));
    var answer = AnswerFixture.choice("other").withWords(Map.of("other", "Both at once"));

    var fields = FormWriter.write(question, answer);
    assertEquals(List.of("Both at once"), fields.all("kind.words.other"));
    assertEquals(Map.of("other", "Both at once"), FormReader.read(question, fields).get("words"));
  }
}
