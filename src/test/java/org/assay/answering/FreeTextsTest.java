package org.assay.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.assay.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

class FreeTextsTest {
  @Test
  void written_cells_of_a_list_are_free_text_and_chosen_ones_are_not() {
    var document =
        QuestionSetFixture.documentOf(
            QuestionSetFixture.section(
                "a",
                "1",
                """
                { "key": "leads", "ref": "1.1", "type": "list", "text": "Who leads?", "maxRows": 5, "columns": [
                  { "key": "who", "label": "Who", "type": "text" },
                  { "key": "mail", "label": "E-mail", "type": "email" },
                  { "key": "since", "label": "Since", "type": "month" } ] }\
                """));
    var question = QuestionSetFixture.load(document).question("leads");
    var rows =
        List.of(
            Map.<String, Object>of("since", "2026-01"),
            Map.<String, Object>of("who", "Head", "mail", "head@example.org"));

    assertEquals(
        Map.of("value/1/who", "Head", "value/1/mail", "head@example.org"),
        FreeTexts.of(question, AnswerFixture.of(new Value.Rows(rows))));
  }
}
