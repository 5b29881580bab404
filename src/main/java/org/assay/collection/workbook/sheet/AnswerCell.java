package org.assay.collection.workbook.sheet;

import java.util.List;
import org.assay.collection.workbook.xlsx.CellContent;
import org.assay.collection.workbook.xlsx.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * One cell that holds one part of an answer.
 *
 * @param path which part, for instance {@code value/numerator} or {@code evidence/0/date}
 * @param column counted from 0
 * @param now what the answer has there, in the plain form of {@link AnswerCells}; empty for nothing
 * @param picks what its list offers; empty for other kinds
 * @param open false for what a workbook can show but not change, such as a file
 * @param rule what the spreadsheet itself refuses; null for nothing, or for what is not listed
 */
public record AnswerCell(
    String path,
    int column,
    Kind kind,
    String now,
    List<Pick> picks,
    boolean open,
    @Nullable CellRule rule) {

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

  /** What the cell is filled with where it holds text. */
  String label() {
    return kind == Kind.PICK
        ? picks.stream()
            .filter(pick -> pick.code().equals(now))
            .map(Pick::label)
            .findFirst()
            .orElse(now)
        : now;
  }

  /** Whether the cell is as it was filled, so that nothing was meant by it. */
  boolean shows(CellContent content) {
    return !now.isEmpty()
        && switch (content) {
          case CellContent.Words(var text) ->
              PlainText.plain(text).equals(PlainText.plain(FormWorkbookWriter.held(label())));
          case CellContent.Day(var day, _) -> kind == Kind.DAY && day.toString().equals(now);
          default -> false;
        };
  }
}
