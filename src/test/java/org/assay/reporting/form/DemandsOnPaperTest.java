package org.assay.reporting.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.WorkbookFixture;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

/** Paper demands no less than the page does. */
class DemandsOnPaperTest {
  private static final String SCALE =
      """
      "options": [
        {"code": "met", "label": "Met", "points": 1},
        {"code": "not", "label": "Not met", "points": 0, "action": "required",
         "comment": "required"}]
      """;

  @Test
  void what_an_option_asks_for_stands_beside_its_box() {
    var question =
        asked("{\"key\": \"a\", \"type\": \"single\", \"text\": \"How?\", " + SCALE + "}");
    assertEquals(
        List.of("Met", "Not met (add a comment, add an action)"),
        question.ticks().stream().map(FormQuestion.Tick::text).toList());
    assertEquals("", question.notes());
  }

  @Test
  void where_options_stand_in_rows_it_is_said_once_above_them() {
    var question =
        asked(
            "{\"key\": \"a\", \"type\": \"grid\", \"text\": \"Where?\", \"rows\": [{\"key\": \"h\","
                + " \"text\": \"Here\"}, {\"key\": \"t\", \"text\": \"There\"}], "
                + SCALE
                + "}");
    assertTrue(
        question
            .notes()
            .contains(
                "“Not met” needs a comment and an action, who leads it and when it will be done."),
        question.notes());
    assertEquals("☐ Met   ☐ Not met", question.rooms().getFirst().text());
  }

  private static FormQuestion asked(String question) {
    var edition = QuestionSetFixture.load(QuestionSetFixture.document(question));
    var form = DiscussionFormFixture.form(WorkbookFixture.view(edition, Map.of(), 1), false);
    return form.standards().getFirst().questions().getFirst();
  }
}
