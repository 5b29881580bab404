package org.assay.collection.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.Merge.Outcome;
import org.assay.collection.workbook.sheet.WorkbookLayout.Entry;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerFixture;
import org.junit.jupiter.api.Test;

/** Base, workbook and online: who changed what. */
class MergeTest {
  private static final Answer ONE = AnswerFixture.amount("1");
  private static final Answer TWO = AnswerFixture.amount("2");
  private static final Answer THREE = AnswerFixture.amount("3");
  private static final Answer NONE = Answer.EMPTY;

  @Test
  void the_table_of_a_three_way_merge() {
    assertEquals(Outcome.TAKE, Merge.outcome(ONE, TWO, ONE), "changed in the workbook only");
    assertEquals(Outcome.AGREED, Merge.outcome(ONE, TWO, TWO), "changed to the same");
    assertEquals(Outcome.ASK, Merge.outcome(ONE, TWO, THREE), "changed differently");
    assertEquals(Outcome.TAKE, Merge.outcome(NONE, TWO, NONE), "first answered in the workbook");
    assertEquals(Outcome.ASK, Merge.outcome(NONE, TWO, THREE), "first answered in both");
    assertEquals(Outcome.TAKE, Merge.outcome(ONE, NONE, ONE), "emptied in the workbook only");
    assertEquals(Outcome.ASK, Merge.outcome(ONE, NONE, TWO), "emptied here, changed there");
    assertEquals(Outcome.ASK, Merge.outcome(ONE, TWO, NONE), "changed here, emptied there");
    assertEquals(Outcome.AGREED, Merge.outcome(ONE, NONE, NONE), "emptied in both");
  }

  @Test
  void what_changed_online_alone_is_kept_and_counted() {
    var online = new HashMap<String, Answer>(Map.of("count", THREE, "number", ONE));
    var view = WorkbookFixture.view(WorkbookFixture.EVERYTHING, online, 2);
    var merge =
        Merge.of(
            ReturnWorkbook.of(view),
            List.of(new Entry("count", 1), new Entry("number", 2), new Entry("words", 0)),
            Map.of("number", ONE),
            Map.of("number", TWO));
    assertEquals(1, merge.kept());
    assertEquals(1, merge.count(Outcome.TAKE));
    assertEquals(2, merge.changes().getFirst().version());
  }

  @Test
  void an_emptied_answer_is_said_to_be_cleared() {
    var view = WorkbookFixture.view(WorkbookFixture.EVERYTHING, Map.of("count", ONE), 1);
    var merge =
        Merge.of(
            ReturnWorkbook.of(view),
            List.of(new Entry("count", 1)),
            Map.of("count", ONE),
            Map.of("count", NONE));
    assertTrue(merge.changes().getFirst().clears());
  }
}
