package org.assay.collection.workbook.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.collection.workbook.sheet.AnswerCell.Pick;
import org.assay.collection.workbook.xlsx.LockedWorkbookWriter;
import org.assay.collection.workbook.xlsx.PlainText;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a form as a workbook. All text is text: nothing in it is ever a formula. */
public final class FormWorkbookWriter {
  public static final String HIDDEN = "Assay";
  static final String LISTS = "Lists";

  /** A cell holds 32,767 characters. */
  private static final int LONGEST_CELL = 32_000;

  private static final String FIRST = "Start here";

  private final Workbook book;
  private final WorkbookSheet view;
  private final Manifest manifest;

  /** Where each list of options stands on the hidden sheet. */
  private final Map<List<Pick>, String> lists = new TreeMap<>(Comparator.comparing(List::toString));

  private FormWorkbookWriter(Workbook book, WorkbookSheet view, Manifest manifest) {
    this.book = book;
    this.view = view;
    this.manifest = manifest;
  }

  public static byte[] write(WorkbookSheet view, Manifest manifest) {
    var out = new ByteArrayOutputStream(131_072);
    try (var book = new Workbook(out, "Assay", "1.0")) {
      book.setGlobalDefaultFont(StandardSheetWriter.FONT, StandardSheetWriter.FONT_SIZE);
      new FormWorkbookWriter(book, view, manifest).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return LockedWorkbookWriter.locked(out.toByteArray());
  }

  private void write() {
    instructions(book.newWorksheet(FIRST));
    var plan =
        WorkbookLayout.of(
            view.edition(), manifest.entries(), view.answering().answers(), manifest.layout());
    lists(plan);
    for (var sheet : plan.sheets()) {
      var on = book.newWorksheet(sheet.tab());
      new StandardSheetWriter(on, sheet, new Guidance(view.answering()), lists).write();
      protect(on);
    }
    listSheet();
    hidden(book.newWorksheet(HIDDEN));
  }

  private void instructions(Worksheet sheet) {
    var instructions = Instructions.of(view, manifest.taken());
    int row = 0;
    text(sheet, row, 0, instructions.title());
    sheet.rowHeight(row, RowHeights.of(2));
    style(sheet, row++, 0).bold().fontSize(16).set();
    row++;
    for (var fact : instructions.facts()) {
      text(sheet, row, 0, fact.name());
      style(sheet, row, 0).bold().verticalAlignment("top").set();
      text(sheet, row, 1, fact.value());
      style(sheet, row++, 1).format("@").wrapText(true).set();
    }
    row++;
    text(sheet, row, 0, "How to fill it in");
    style(sheet, row++, 0).bold().fontSize(13).set();
    for (int step = 0; step < instructions.steps().size(); step++) {
      sheet.value(row, 0, step + 1);
      style(sheet, row, 0).horizontalAlignment("right").verticalAlignment("top").set();
      text(sheet, row, 1, instructions.steps().get(step));
      sheet.rowHeight(row, RowHeights.of(RowHeights.lines(instructions.steps().get(step), 84)));
      style(sheet, row++, 1).format("@").wrapText(true).verticalAlignment("top").set();
    }
    sheet.width(0, 20);
    sheet.width(1, 90);
    sheet.hideGridLines();
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    sheet.paperSize(PaperSize.A4_PAPER);
    protect(sheet);
  }

  private void lists(WorkbookLayout plan) {
    lists.put(StandardSheetWriter.TICKS, "");
    plan.sheets().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .flatMap(placed -> placed.line().slots().stream())
        .filter(slot -> slot.kind() == AnswerCell.Kind.PICK)
        .forEach(slot -> lists.put(slot.picks(), ""));
    int column = 0;
    for (var list : lists.entrySet()) {
      var letters = SheetColumn.letters(column++);
      list.setValue("%s!$%s$1:$%s$%d".formatted(LISTS, letters, letters, list.getKey().size()));
    }
  }

  private void listSheet() {
    var sheet = book.newWorksheet(LISTS);
    sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    int column = 0;
    for (var list : lists.keySet()) {
      for (int row = 0; row < list.size(); row++) text(sheet, row, column, list.get(row).label());
      column++;
    }
    protect(sheet);
  }

  private void hidden(Worksheet sheet) {
    sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    int row = 0;
    for (var line : ManifestReader.lines(manifest)) {
      text(sheet, row, 0, line.name());
      text(sheet, row++, 1, line.value());
    }
    protect(sheet);
  }

  private static StyleSetter style(Worksheet sheet, int row, int column) {
    return sheet
        .style(row, column)
        .fontName(StandardSheetWriter.FONT)
        .fontSize(StandardSheetWriter.FONT_SIZE);
  }

  static void text(Worksheet sheet, int row, int column, String text) {
    sheet.value(row, column, escaped(text));
  }

  /** Lines end as a spreadsheet ends them, and what looks like its escapes is escaped. */
  static String escaped(String text) {
    return held(text).replaceAll("_x(?=[0-9A-Fa-f]{4}_)", "_x005F_x");
  }

  /** As much of a text as a cell can hold. */
  static String held(String text) {
    return shortened(PlainText.writable(text));
  }

  /** No answer is so long, but a list that is told in words may be. */
  private static String shortened(String text) {
    return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
  }

  /** Without a password: it guards against slips. Widths and heights stay the reader's own. */
  private static void protect(Worksheet sheet) {
    sheet.protect(
        "",
        SheetProtectionOption.SHEET,
        SheetProtectionOption.OBJECTS,
        SheetProtectionOption.SCENARIOS,
        SheetProtectionOption.DELETE_ROWS,
        SheetProtectionOption.DELETE_COLUMNS,
        SheetProtectionOption.INSERT_ROWS,
        SheetProtectionOption.INSERT_COLUMNS,
        SheetProtectionOption.INSERT_HYPERLINKS,
        SheetProtectionOption.SORT,
        SheetProtectionOption.AUTO_FILTER,
        SheetProtectionOption.PIVOT_TABLES,
        SheetProtectionOption.FORMAT_CELLS);
  }
}
