package org.assay.reporting.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * A table without names and small numbers. A line that begins with a name goes; in another cell
 * other words take the name's place. Of a line with a small number all figures are held back, and
 * of a block with one such line those of the next smallest too: a total would give it back.
 */
final class SharedTable {
  static final String SOMEBODY = "an organisation";

  /** What statisticians put in the place of a figure that is held back. */
  static final String HELD = "[c]";

  private static final String EMPTY = "No line of it can be shared.";

  private final OrganisationNames names;
  private final ReportTable table;
  private final List<TableLine> lines;
  private final Set<Integer> held;

  SharedTable(OrganisationNames names, boolean counts, ReportTable table) {
    this(names, counts, table, Set.of());
  }

  /**
   * @param labels of lines that another table of the report holds back
   */
  SharedTable(OrganisationNames names, boolean counts, ReportTable table, Set<String> labels) {
    this.names = names;
    this.table = table;
    this.lines = table.lines().stream().filter(it -> !isNamed(it)).toList();
    this.held = counts ? heldBack(labels) : Set.of();
  }

  /** How many lines were about an organisation by name. */
  int named() {
    return table.lines().size() - lines.size();
  }

  /** Of how many lines the figures are held back. */
  int held() {
    return held.size();
  }

  ReportTable table() {
    var shown = new ArrayList<TableLine>();
    for (int i = 0; i < lines.size(); i++) {
      shown.add(held.contains(i) ? suppressed(lines.get(i)) : anonymous(lines.get(i)));
    }
    while (!shown.isEmpty() && shown.getLast().kind() == TableLine.Kind.HEADING) shown.removeLast();
    return new ReportTable(
        table.sheet(),
        anonymous(table.title()),
        table.lines().isEmpty() ? anonymous(table.empty()) : EMPTY,
        table.columns(),
        shown);
  }

  private boolean isNamed(TableLine line) {
    return line.cells().getFirst() instanceof Cell.Text(var value) && names.in(value);
  }

  /** How the lines begin that are held back. */
  Set<String> labels() {
    return held.stream().map(i -> label(lines.get(i))).collect(Collectors.toSet());
  }

  private static String label(TableLine line) {
    return line.cells().getFirst() instanceof Cell.Text(var value) ? value : "";
  }

  private Set<Integer> heldBack(Set<String> labels) {
    var all = new HashSet<Integer>();
    var block = new ArrayList<Integer>();
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).kind() == TableLine.Kind.HEADING) {
        all.addAll(held(block, labels));
        block.clear();
      } else {
        block.add(i);
      }
    }
    return all;
  }

  private Set<Integer> held(List<Integer> block, Set<String> labels) {
    var small = new HashSet<Integer>();
    for (int i : block) {
      var line = lines.get(i);
      if (labels.contains(label(line))
          || SmallNumbers.inLine(table.columns(), line)
          || isSaid(line)) small.add(i);
    }
    if (small.size() == 1) {
      block.stream()
          .filter(i -> !small.contains(i) && lines.get(i).kind() == TableLine.Kind.PLAIN)
          .filter(i -> SmallNumbers.size(table.columns(), lines.get(i)).isPresent())
          .min(Comparator.comparing(i -> size(lines.get(i))))
          .ifPresent(small::add);
    }
    return small;
  }

  private long size(TableLine line) {
    return SmallNumbers.size(table.columns(), line).orElse(0L);
  }

  /** In a cell of words, other than the first. */
  private static boolean isSaid(TableLine line) {
    return line.cells().stream()
        .skip(1)
        .anyMatch(it -> it instanceof Cell.Text(var value) && SmallNumbers.inWords(value));
  }

  private TableLine suppressed(TableLine line) {
    var cells = new ArrayList<Cell>();
    cells.add(line.cells().getFirst());
    for (int i = 1; i < line.cells().size(); i++) {
      cells.add(suppressed(table.columns().get(i), line.cells().get(i)));
    }
    return new TableLine(line.kind(), cells);
  }

  private Cell suppressed(TableColumn column, Cell cell) {
    if (cell.blank()) return cell;
    if (cell instanceof Cell.Text(var value)) {
      return value.chars().anyMatch(Character::isDigit) ? new Cell.Text(HELD) : anonymous(cell);
    }
    return column.kind() == TableColumn.Kind.DAY ? cell : new Cell.Text(HELD);
  }

  private TableLine anonymous(TableLine line) {
    return new TableLine(line.kind(), line.cells().stream().map(this::anonymous).toList());
  }

  private Cell anonymous(Cell cell) {
    return cell instanceof Cell.Text(var value) ? new Cell.Text(anonymous(value)) : cell;
  }

  private String anonymous(String text) {
    return names.replaced(text, SOMEBODY);
  }
}
