package org.assay.collection.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.workbook.sheet.WorkbookLayout.Placed;
import org.assay.collection.workbook.xlsx.CellContent;
import org.assay.collection.workbook.xlsx.WorkbookCells;
import org.assay.engine.questionset.ItemType;
import org.jspecify.annotations.Nullable;

/** Holds one sheet that came back against its plan, and reads its answer cells. */
final class SheetCheck {
  private final WorkbookLayout.Sheet plan;
  private final SheetRows.Found found;
  private final WorkbookCells.Sheet sheet;
  private final boolean from1904;
  private final List<WorkbookFault> faults = new ArrayList<>();

  /** By question and path. */
  private final Map<String, Map<String, String>> cells = new HashMap<>();

  private SheetCheck(WorkbookLayout.Sheet plan, WorkbookCells.Sheet sheet, boolean from1904) {
    this.plan = plan;
    this.sheet = sheet;
    this.found = SheetRows.of(plan, sheet);
    this.from1904 = from1904;
  }

  /**
   * @param sheet its rows as they are now
   * @param cells by question, those that hold something, in the plain form of {@link AnswerCells}
   */
  record Checked(
      WorkbookLayout.Sheet sheet,
      Map<String, Map<String, String>> cells,
      List<WorkbookFault> faults) {}

  static Checked of(
      WorkbookLayout.Sheet plan, WorkbookCells.@Nullable Sheet sheet, boolean from1904) {
    if (sheet == null) return new Checked(plan, Map.of(), List.of(gone(plan)));
    var check = new SheetCheck(plan, sheet, from1904);
    check.check();
    var now = new WorkbookLayout.Sheet(plan.tab(), plan.section(), check.found.rows());
    return new Checked(now, check.cells, check.faults);
  }

  private static WorkbookFault gone(WorkbookLayout.Sheet plan) {
    return new WorkbookFault(
        "workbook/sheet",
        plan.tab(),
        "A1",
        null,
        null,
        "The sheet is not there: it was deleted or renamed. Bring it back, or download the"
            + " workbook again and copy your answers into the new one.");
  }

  private void check() {
    if (found.missing() != null) {
      faults.add(moved(found.missing()));
      return;
    }
    found.rows().forEach(this::row);
    outside();
  }

  /** Nothing is read from a sheet whose rows are out of order: an answer could go astray. */
  private WorkbookFault moved(Placed missing) {
    return fault(
        "workbook/rows",
        missing,
        SheetColumn.IDENTITY.at(),
        "The row of this question has moved: rows were moved, sorted or deleted, or the hidden"
            + " first column was changed. Nothing on this sheet was read. Undo that, or download"
            + " the workbook again and copy your answers into the new one.");
  }

  /** What was typed; what stood there before where it is wrong, so that one fault is one. */
  private String text(Placed placed, AnswerCell slot, CellContent content) {
    return switch (CellText.of(slot, content, from1904)) {
      case CellText.Told.Said(var text) -> text;
      case CellText.Told.Wrong(var message) -> {
        var code = content instanceof CellContent.Formula ? "workbook/formula" : "answer/type";
        faults.add(fault(code, placed, slot.column(), sentence(message)));
        yield slot.now();
      }
    };
  }

  private void row(Placed placed) {
    var question = placed.question();
    var read = cells.computeIfAbsent(question.key(), k -> new HashMap<>());
    for (var slot : placed.line().slots()) {
      var content = slot.open() ? sheet.at(placed.row(), slot.column()) : null;
      if (!slot.open()) {
        put(read, slot.path(), slot.now());
      } else if (content != null) {
        put(read, slot.path(), text(placed, slot, content));
      }
    }
    if (question.type() instanceof ItemType.PercentItem
        && placed.line().part().endsWith("denominator")) {
      halves(placed, read);
    }
  }

  private static String sentence(String message) {
    return message.startsWith("holds") || message.startsWith("shows")
        ? "The cell " + message
        : message;
  }

  private void halves(Placed placed, Map<String, String> read) {
    boolean part = read.containsKey("value/numerator");
    boolean whole = read.containsKey("value/denominator");
    if (part != whole) {
      asItWas(placed, read);
      faults.add(
          fault(
              "answer/type",
              placed,
              SheetColumn.ANSWER.at(),
              "Give both numbers, or neither: “"
                  + (part ? "Out of how many" : "How many")
                  + "” is empty."));
    }
  }

  /** Neither number counts without the other. */
  private void asItWas(Placed placed, Map<String, String> read) {
    read.keySet().removeIf(path -> path.startsWith("value/"));
    plan.rows().stream()
        .filter(row -> row.question().key().equals(placed.question().key()))
        .flatMap(row -> row.line().slots().stream())
        .filter(slot -> slot.path().startsWith("value/"))
        .forEach(slot -> put(read, slot.path(), slot.now()));
  }

  private static void put(Map<String, String> into, String path, String text) {
    if (!text.isEmpty()) into.put(path, text);
  }

  /** What somebody wrote where nothing is read would be lost unseen. */
  private void outside() {
    var known = new HashMap<Integer, Placed>();
    found.rows().forEach(placed -> known.put(placed.row(), placed));
    sheet
        .rows()
        .tailMap(WorkbookLayout.FIRST_ROW)
        .forEach(
            (row, contents) ->
                contents
                    .tailMap(SheetColumn.ANSWER.at())
                    .keySet()
                    .forEach(column -> outside(row, column, known.get(row))));
  }

  private void outside(int row, int column, @Nullable Placed placed) {
    if (placed != null && takes(placed.line(), column)) return;
    faults.add(
        new WorkbookFault(
            "workbook/outside",
            plan.tab(),
            address(row, column),
            placed == null ? null : placed.question().key(),
            placed == null ? null : placed.question().ref(),
            "Only the white cells are read, and this is outside them. Move it into a white cell"
                + " or delete it."));
  }

  private static boolean takes(SheetLine line, int column) {
    int heading = column - SheetColumn.ANSWER.at();
    return heading < line.headings().size()
        || line.slots().stream().anyMatch(slot -> slot.column() == column);
  }

  private WorkbookFault fault(String code, Placed placed, int column, String message) {
    return at(plan, placed, column, code, message);
  }

  static WorkbookFault at(
      WorkbookLayout.Sheet plan, Placed placed, int column, String code, String message) {
    return new WorkbookFault(
        code,
        plan.tab(),
        address(placed.row(), column),
        placed.question().key(),
        placed.question().ref(),
        message);
  }

  private static String address(int row, int column) {
    return SheetColumn.letters(column) + (row + 1);
  }
}
