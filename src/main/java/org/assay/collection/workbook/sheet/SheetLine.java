package org.assay.collection.workbook.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a standard's sheet.
 *
 * @param part tells the rows of one question apart; {@code q} is the first, with its text
 * @param label what stands instead of the question's text on every other row
 * @param headings of a list's columns, from the answer's column on; empty elsewhere
 */
public record SheetLine(
    String question,
    String part,
    @Nullable String label,
    List<AnswerCell> slots,
    List<String> headings) {
  static final String FIRST = "q";
}
