package org.assay.collection.returns;

import java.util.List;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.Sheets;
import org.assay.engine.answering.Finding;
import org.assay.engine.questionset.Edition;

/** What somebody sent to be saved, not understood until the edition that it answers is known. */
public interface Draft {
  Understood against(Edition edition);

  /** What the trail calls the change. */
  default String kind() {
    return Sheets.ANSWERED;
  }

  /**
   * @param findings what could not be read; any that is an error keeps everything from being saved
   */
  record Understood(List<AnswerChange> changes, List<Finding> findings) {}

  static Draft of(AnswerChange... changes) {
    return of(List.of(changes));
  }

  static Draft of(List<AnswerChange> changes) {
    return edition -> new Understood(changes, List.of());
  }
}
