package org.assay.collection.workbook.sheet;

import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.xlsx.Rejection;
import org.assay.engine.answering.Answer;

/** What a workbook that came back says. */
public sealed interface ReadWorkbook {
  /** It is not taken at all. */
  record Refused(Rejection why) implements ReadWorkbook {}

  /** It is the right workbook, with faults in it and nothing else that it changes. */
  record Faulty(List<WorkbookFault> faults) implements ReadWorkbook {}

  /**
   * @param changed by question, what the workbook makes of answers that it changes
   * @param base by question, those answers as they were when it was taken out
   * @param faults in cells that count as they were
   */
  record Fine(
      Manifest manifest,
      Map<String, Answer> base,
      Map<String, Answer> changed,
      List<WorkbookFault> faults)
      implements ReadWorkbook {}
}
