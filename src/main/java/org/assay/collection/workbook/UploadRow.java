package org.assay.collection.workbook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.sheet.WorkbookFault;
import org.assay.collection.workbook.sheet.WorkbookLayout.Entry;
import org.assay.engine.answering.Answer;

/**
 * A workbook that came back and waits for its sender to decide.
 *
 * @param entries its questions with the versions that it was taken out with
 * @param base those answers that it changes, as they were when it was taken out
 * @param mine as the workbook has them
 * @param faults in cells that are left out
 */
record UploadRow(
    Instant takenOut,
    Instant uploaded,
    List<Entry> entries,
    Map<String, Answer> base,
    Map<String, Answer> mine,
    List<WorkbookFault> faults) {

  /** Tells one upload from the next in the form that decides about it. */
  String mark() {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, uploaded));
  }
}
