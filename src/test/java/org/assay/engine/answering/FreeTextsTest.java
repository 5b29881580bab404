package org.assay.engine.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

class FreeTextsTest {
  private static final Question COUNT =
      QuestionSetFixture.edition(
              "{ \"key\": \"roll\", \"ref\": \"1.1\", \"type\": \"count\", \"text\": \"How many?\""
                  + " }")
          .question("roll");

  @Test
  void a_count_is_looked_at_when_it_is_long_enough_to_be_the_number_of_a_child() {
    assertEquals(
        Map.of("value", "9992889632"), FreeTexts.of(COUNT, AnswerFixture.amount("9992889632")));
    assertEquals(Map.of(), FreeTexts.of(COUNT, AnswerFixture.amount("12500")));
  }

  @Test
  void words_sent_for_a_file_are_free_text_and_the_id_of_one_is_not() {
    assertEquals(
        Map.of("evidence/0/text", "LC_140312_referral.txt"),
        FreeTexts.of(COUNT, file("LC_140312_referral.txt")));
    assertTrue(FreeTexts.isFileName(file("LC_140312_referral.txt"), "evidence/0/text"));
    assertEquals(Map.of(), FreeTexts.of(COUNT, file("4711")));
    assertEquals(Map.of(), FreeTexts.of(COUNT, file("0123456789abcdef0123456789abcdef")));
  }

  private static Answer file(String name) {
    var item = new Answer.EvidenceItem(null, Answer.EvidenceItem.Form.FILE, name, null);
    return new Answer(null, null, null, null, List.of(item), null, null);
  }

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
