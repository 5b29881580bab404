package org.assay.collection.workbook.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.sheet.AnswerCell.Pick;
import org.assay.collection.workbook.sheet.WorkbookLayout.Placed;
import org.assay.collection.workbook.xlsx.DayText;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes the sheet of one standard: its questions with white cells to answer in. */
final class StandardSheetWriter {
  static final List<Pick> TICKS = List.of(new Pick(AnswerCells.YES, "Yes"));
  static final String FONT = "Calibri";
  static final int FONT_SIZE = 11;
  private static final String HEAD = "14404D";
  private static final String LOCKED = "F3F2F1";
  private static final String LINE = "B1B4B6";
  private static final int HEADINGS = WorkbookLayout.FIRST_ROW - 1;

  private final Worksheet sheet;
  private final WorkbookLayout.Sheet plan;
  private final Guidance guidance;
  private final Map<List<Pick>, String> lists;

  StandardSheetWriter(
      Worksheet sheet,
      WorkbookLayout.Sheet plan,
      Guidance guidance,
      Map<List<Pick>, String> lists) {
    this.sheet = sheet;
    this.plan = plan;
    this.guidance = guidance;
    this.lists = lists;
  }

  void write() {
    top();
    plan.rows().forEach(this::row);
    for (var column : SheetColumn.values()) sheet.width(column.at(), column.width());
    sheet.hideColumn(SheetColumn.IDENTITY.at());
    sheet.freezePane(SheetColumn.REF.at() + 1, WorkbookLayout.FIRST_ROW);
    sheet.paperSize(PaperSize.A3_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(HEADINGS);
  }

  private void top() {
    var section = plan.section();
    var title = (section.ref() + " " + section.title()).strip();
    text(0, SheetColumn.REF.at(), title);
    style(0, SheetColumn.REF.at()).bold().fontSize(14).set();
    if (section.intro() != null) text(1, SheetColumn.REF.at(), section.intro());
    sheet.rowHeight(HEADINGS, RowHeights.of(2));
    for (var column : SheetColumn.values()) {
      text(HEADINGS, column.at(), column.heading());
      style(HEADINGS, column.at())
          .bold()
          .fontColor("FFFFFF")
          .fillColor(HEAD)
          .wrapText(true)
          .verticalAlignment("top")
          .set();
    }
  }

  private void row(Placed placed) {
    int row = placed.row();
    text(row, SheetColumn.IDENTITY.at(), placed.identity());
    boolean first = placed.line().label() == null;
    told(row, SheetColumn.REF, first ? placed.question().ref() : "", first);
    told(row, SheetColumn.FORCE, first ? Guidance.force(placed.question()) : "", false);
    told(
        row,
        SheetColumn.QUESTION,
        first ? placed.question().text() : "    " + placed.line().label(),
        first);
    told(row, SheetColumn.GUIDANCE, first ? guidance.of(placed.question()) : "", false);
    told(row, SheetColumn.NOW, first ? guidance.now(placed.question()) : "", false);
    answers(placed, row);
    sheet.rowHeight(row, RowHeights.of(lines(placed, first)));
  }

  private int lines(Placed placed, boolean first) {
    var question = placed.question();
    int lines =
        first
            ? RowHeights.lines(question.text(), 40)
            : RowHeights.lines(String.valueOf(placed.line().label()), 40);
    if (first) {
      lines =
          Math.max(lines, RowHeights.lines(guidance.of(question), SheetColumn.GUIDANCE.width()));
      lines = Math.max(lines, RowHeights.lines(guidance.now(question), SheetColumn.NOW.width()));
    }
    for (var slot : placed.line().slots()) {
      int width =
          slot.column() < SheetColumn.values().length
              ? SheetColumn.values()[slot.column()].width()
              : 10;
      lines = Math.max(lines, RowHeights.lines(slot.now(), width));
    }
    return lines;
  }

  private void told(int row, SheetColumn column, String text, boolean bold) {
    if (!text.isEmpty()) text(row, column.at(), text);
    var style =
        style(row, column.at())
            .format("@")
            .wrapText(true)
            .verticalAlignment("top")
            .fillColor(LOCKED);
    (bold ? style.bold() : style).set();
  }

  private void answers(Placed placed, int row) {
    var line = placed.line();
    for (int at = SheetColumn.ANSWER.at(); at <= SheetColumn.MEASURE.at(); at++) {
      style(row, at).fillColor(LOCKED).verticalAlignment("top").set();
    }
    for (int i = 0; i < line.headings().size(); i++) {
      int at = SheetColumn.ANSWER.at() + i;
      text(row, at, line.headings().get(i));
      style(row, at).bold().wrapText(true).fillColor(LOCKED).set();
    }
    for (var slot : line.slots()) cell(row, slot);
  }

  private void cell(int row, AnswerCell slot) {
    int at = slot.column();
    if (!slot.open()) text(row, at, shown(slot.now()));
    else if (!slot.now().isEmpty()) value(row, slot);
    var style = style(row, at).format(format(slot)).wrapText(true).verticalAlignment("top");
    if (!slot.open()) {
      style.fillColor(LOCKED).set();
      return;
    }
    style
        .fillColor("FFFFFF")
        .horizontalAlignment("left")
        .borderStyle(BorderStyle.THIN)
        .borderColor(LINE)
        .protectionOption(ProtectionOption.LOCKED, false)
        .set();
    if (slot.kind() == AnswerCell.Kind.PICK) list(row, at, slot.picks());
    if (slot.kind() == AnswerCell.Kind.TICK) list(row, at, TICKS);
    if (slot.rule() != null) rule(row, at, slot.rule());
  }

  private void rule(int row, int at, CellRule rule) {
    var column = SheetColumn.letters(at);
    var formula = rule.at(column + (row + 1), column + row, column + (row + 2));
    sheet
        .range(row, at, row, at)
        // The library writes a formula as it is.
        .validateWithFormula(formula.replace("<", "&lt;").replace(">", "&gt;"))
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle("Check your answer")
        .error(rule.message())
        .showErrorMessage(true);
  }

  private void list(int row, int at, List<Pick> picks) {
    var range = lists.get(picks);
    if (range == null) throw new IllegalStateException("No list on the hidden sheet: " + picks);
    sheet
        .range(row, at, row, at)
        .validateWithListByFormula(range)
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle("Choose from the list")
        .error("Choose one of the list, or empty the cell.")
        .showErrorMessage(true);
  }

  private void value(int row, AnswerCell slot) {
    int at = slot.column();
    switch (slot.kind()) {
      case NUMBER -> sheet.value(row, at, new BigDecimal(slot.now()));
      case DAY -> day(row, slot, LocalDate.parse(slot.now()));
      case MONTH -> day(row, slot, YearMonth.parse(slot.now()).atDay(1));
      case TICK -> text(row, at, "Yes");
      case PICK, WORDS -> text(row, at, slot.label());
    }
  }

  /** A spreadsheet has no days before 1900; those that cannot be meant stay as they were typed. */
  private void day(int row, AnswerCell slot, LocalDate day) {
    if (DayText.canBeMeant(day)) sheet.value(row, slot.column(), day);
    else text(row, slot.column(), slot.now());
  }

  /** A stored file is known by its number, which says nothing to a reader. */
  private static String shown(String file) {
    return file.matches("\\d+") ? "A file, kept online" : file;
  }

  /** Text cells keep what looks like a formula, or a fraction, as it was typed. */
  private static String format(AnswerCell slot) {
    return switch (slot.kind()) {
      case NUMBER -> "General";
      case DAY -> "dd/mm/yyyy";
      case MONTH -> "mm/yyyy";
      case WORDS, PICK, TICK -> "@";
    };
  }

  private void text(int row, int column, String text) {
    FormWorkbookWriter.text(sheet, row, column, text);
  }

  private StyleSetter style(int row, int column) {
    return sheet.style(row, column).fontName(FONT).fontSize(FONT_SIZE);
  }
}
