package org.assay.workbook;

import java.util.List;

/**
 * One cell that holds one part of an answer.
 *
 * @param path which part, for instance {@code value/numerator} or {@code evidence/0/date}
 * @param column counted from 0
 * @param now what the answer has there, in the plain form of {@link AnswerCells}; empty for nothing
 * @param picks what its list offers; empty for other kinds
 * @param open false for what a workbook can show but not change, such as a file
 */
record Slot(String path, int column, Kind kind, String now, List<Pick> picks, boolean open) {

  enum Kind {
    WORDS,
    NUMBER,
    DAY,
    MONTH,
    PICK,
    /** Yes, or nothing. */
    TICK
  }

  record Pick(String code, String label) {}
}
