package org.assay.collection.workbook.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a workbook, and where.
 *
 * @param code stable, for instance {@code workbook/rows} or {@code answer/type}
 * @param cell as a spreadsheet names it, for instance F12
 * @param question its key; null when a fault is not about one
 * @param ref the question's printed number
 */
public record WorkbookFault(
    String code,
    String sheet,
    String cell,
    @Nullable String question,
    @Nullable String ref,
    String message) {

  /** For instance “Sheet “3 Training”, cell G12, question 3.4: Write a number in digits.” */
  public String words() {
    return "Sheet “%s”, cell %s%s: %s"
        .formatted(sheet, cell, ref == null || ref.isEmpty() ? "" : ", question " + ref, message);
  }
}
