package org.assay.collection.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assay.collection.workbook.sheet.WorkbookLayout.Placed;
import org.assay.collection.workbook.xlsx.WorkbookCells;
import org.assay.engine.questionset.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * Finds a plan's rows on a sheet that came back, by what its hidden column says, in their order.
 * Rows that somebody inserted between them are passed over, but within a list and after it, where
 * they are more rows of it.
 */
final class SheetRows {
  private final WorkbookLayout.Sheet plan;
  private final WorkbookCells.Sheet sheet;
  private final Map<String, TreeSet<Integer>> identities = new HashMap<>();
  private final Map<String, Integer> listed = new HashMap<>();
  private final List<Placed> rows = new ArrayList<>();

  private SheetRows(WorkbookLayout.Sheet plan, WorkbookCells.Sheet sheet) {
    this.plan = plan;
    this.sheet = sheet;
    for (var row : sheet.rows().keySet()) {
      identities
          .computeIfAbsent(sheet.text(row, SheetColumn.IDENTITY.at()), k -> new TreeSet<>())
          .add(row);
    }
    plan.rows().stream()
        .filter(SheetRows::isListed)
        .forEach(placed -> listed.merge(placed.question().key(), 1, Integer::sum));
  }

  /**
   * @param rows where they are now
   * @param missing the first that is not there, or not after the one before it; null when all are
   */
  record Found(List<Placed> rows, @Nullable Placed missing) {}

  static Found of(WorkbookLayout.Sheet plan, WorkbookCells.Sheet sheet) {
    var found = new SheetRows(plan, sheet);
    var missing = found.find();
    return new Found(List.copyOf(found.rows), missing);
  }

  private @Nullable Placed find() {
    Placed before = null;
    int from = WorkbookLayout.FIRST_ROW - 1;
    for (var placed : plan.rows()) {
      var at = identities.getOrDefault(placed.identity(), new TreeSet<>()).higher(from);
      if (at == null) return placed;
      inserted(before, placed, from, at);
      rows.add(new Placed(at, placed.question(), placed.version(), placed.line()));
      before = placed;
      from = at;
    }
    inserted(before, null, from, Integer.MAX_VALUE);
    return null;
  }

  private void inserted(@Nullable Placed before, @Nullable Placed after, int from, int to) {
    var like = isListed(before) ? before : isListed(after) ? after : null;
    if (like == null || before == null) return;
    if (!before.question().key().equals(like.question().key())) return;
    for (var row : sheet.rows().subMap(from, false, to, false).entrySet()) {
      if (!row.getValue().tailMap(SheetColumn.ANSWER.at()).isEmpty()) {
        rows.add(more(like, row.getKey()));
      }
    }
  }

  private static boolean isListed(@Nullable Placed placed) {
    return placed != null
        && placed.question().type() instanceof ItemType.ListItem
        && placed.line().part().matches("value/\\d+");
  }

  private Placed more(Placed like, int row) {
    int number = listed.merge(like.question().key(), 1, Integer::sum) - 1;
    var part = "value/" + number;
    var slots =
        like.line().slots().stream()
            .map(
                slot ->
                    new AnswerCell(
                        slot.path().replaceFirst("value/\\d+", part),
                        slot.column(),
                        slot.kind(),
                        "",
                        slot.picks(),
                        true,
                        slot.rule()))
            .toList();
    var line = new SheetLine(like.question().key(), part, "Row " + (number + 1), slots, List.of());
    return new Placed(row, like.question(), like.version(), line);
  }
}
