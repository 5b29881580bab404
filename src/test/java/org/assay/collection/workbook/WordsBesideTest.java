package org.assay.collection.workbook;

import static org.assay.collection.workbook.RoundTripTest.fine;
import static org.assay.collection.workbook.WorkbookFixture.place;
import static org.assay.collection.workbook.WorkbookFixture.workbook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.workbook.sheet.AnswerCell;
import org.assay.collection.workbook.sheet.FormWorkbookWriter;
import org.assay.collection.workbook.sheet.Manifest;
import org.assay.collection.workbook.sheet.OptionDemands;
import org.assay.collection.workbook.sheet.QuestionLines;
import org.assay.collection.workbook.sheet.SheetLine;
import org.assay.collection.workbook.sheet.WorkbookLayout;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

/** Words of one's own beside an option or a statement have a cell. */
class WordsBesideTest {
  private static final Edition EDITION =
      QuestionSetFixture.edition(
          """
          { "key": "kind", "ref": "1", "type": "single", "text": "Which?", "options": [
            { "code": "a", "label": "A" }, { "code": "other", "label": "Another", "other": true } ] },
          { "key": "kinds", "ref": "2", "type": "multiple", "text": "Which of them?", "options": [
            { "code": "a", "label": "A" }, { "code": "other", "label": "More", "other": true } ] },
          { "key": "culture", "ref": "3", "type": "tally", "text": "What is true?",
            "groups": [ { "key": "g", "title": "Staff", "statements": [
              { "key": "know", "text": "Know the lead", "comment": "required" },
              { "key": "tell", "text": "Tell the lead", "comment": "optional" },
              { "key": "care", "text": "Care" } ] } ],
            "outcomes": [ { "when": { "g": "all" }, "code": "yes", "label": "Yes", "value": 1 },
                          { "when": {}, "code": "no", "label": "No", "value": 0 } ] }
          """);

  private static ReturnView view(Map<String, Answer> answers) {
    return WorkbookFixture.view(EDITION, answers, 1);
  }

  private static Map<String, Answer> answers() {
    return Map.of(
        "kind", AnswerFixture.choice("other").withWords(Map.of("other", "Both at once")),
        "kinds", AnswerFixture.ticked("a", "other").withWords(Map.of("other", "A third")),
        "culture",
            AnswerFixture.ticked("know", "tell")
                .withWords(Map.of("know", "Asked in May", "tell", "See the log")));
  }

  @Test
  void words_written_in_their_cells_arrive() {
    var view = view(Map.of());
    var book =
        new EditedWorkbook(workbook(view))
            .write(place(view, "kind", "value"), "Another")
            .write(place(view, "kind", "words/other"), "Both at once")
            .write(place(view, "kinds", "value=a"), "Yes")
            .write(place(view, "kinds", "value=other"), "Yes")
            .write(place(view, "kinds", "words/other"), "A third")
            .write(place(view, "culture", "value=know"), "Yes")
            .write(place(view, "culture", "words/know"), "Asked in May")
            .write(place(view, "culture", "value=tell"), "Yes")
            .write(place(view, "culture", "words/tell"), "See the log");
    assertEquals(answers(), fine(view, book.bytes()).changed());
  }

  @Test
  void a_workbook_that_nobody_touched_changes_nothing() {
    var view = view(answers());
    assertEquals(Map.of(), fine(view, workbook(view)).changed());
  }

  @Test
  void an_emptied_cell_takes_its_words_away_and_leaves_the_others() {
    var view = view(answers());
    var book = new EditedWorkbook(workbook(view)).empty(place(view, "culture", "words/tell"));
    var expected = AnswerFixture.ticked("know", "tell").withWords(Map.of("know", "Asked in May"));
    assertEquals(Map.of("culture", expected), fine(view, book.bytes()).changed());
  }

  @Test
  void a_workbook_from_before_there_were_cells_for_words_leaves_them_as_they_were() {
    var view = view(answers());
    var now = Manifest.of(ReturnWorkbook.of(view), WorkbookFixture.NOW);
    var old =
        new Manifest(
            2,
            now.ownerId(),
            now.organisationId(),
            now.collectionId(),
            now.sha256(),
            now.taken(),
            now.entries());
    var layout =
        WorkbookLayout.of(EDITION, old.entries(), view.answering().answers(), old.layout());
    var paths =
        layout.sheets().stream()
            .flatMap(sheet -> sheet.rows().stream())
            .flatMap(row -> row.line().slots().stream())
            .map(AnswerCell::path)
            .filter(path -> path.startsWith("words/"))
            .toList();
    assertEquals(List.of(), paths);
    var book = FormWorkbookWriter.write(ReturnWorkbook.of(view), old);
    assertEquals(Map.of(), fine(view, book).changed());
    var edited = new EditedWorkbook(book).empty(place(layout, "culture", "value=tell")).bytes();
    var changed = fine(view, edited).changed().get("culture");
    assertEquals(Map.of("know", "Asked in May", "tell", "See the log"), changed.words());
  }

  @Test
  void the_sheet_says_which_options_and_statements_need_words() {
    assertTrue(
        OptionDemands.of(EDITION.question("kind"))
            .contains("“Another” needs your own words for it."));
    var labels =
        QuestionLines.of(EDITION.question("culture"), Answer.EMPTY, Manifest.LAYOUT).stream()
            .map(SheetLine::label)
            .toList();
    assertTrue(
        labels.contains("Staff: Know the lead (needs a comment beside it)"), labels::toString);
  }
}
