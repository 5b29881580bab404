package org.assay.reporting.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * A table without names and small numbers. A line that begins with a name goes; in another cell
 * other words take the name's place. Of a line with a small number all figures are held back, and
 * of a block with one such line, or with so few in all of them, those of the next smallest too: a
 * total would give them back.
 */
final class SharedTable {
  static final String SOMEBODY = "an organisation";

  /** What statisticians put in the place of a figure that is held back. */
  static final String HELD = "[c]";

  private static final Pattern SEVERAL =
      Pattern.compile(SOMEBODY + "(?:(?:[;,]| and) " + SOMEBODY + ")+");

  private static final String EMPTY = "No line of it can be shared.";

  private final OrganisationNames names;
  private final boolean counts;
  private final Set<Long> wholes;
  private final ReportTable table;
  private final List<TableLine> lines;
  private final Set<Integer> held;

  SharedTable(OrganisationNames names, boolean counts, ReportTable table) {
    this(names, counts, table, HeldLines.NONE);
  }

  SharedTable(OrganisationNames names, boolean counts, ReportTable table, HeldLines known) {
    this(names, counts, table, known, Set.of());
  }

  /**
   * @param known lines that another table of the report or the pack holds back
   * @param wholes numbers of the population: a count that leaves few of one out is held back
   */
  SharedTable(
      OrganisationNames names,
      boolean counts,
      ReportTable table,
      HeldLines known,
      Set<Long> wholes) {
    this.names = names;
    this.counts = counts;
    this.wholes = wholes;
    this.table = table;
    this.lines = table.lines().stream().filter(it -> !isNamed(it)).toList();
    this.held = counts ? heldBack(known) : Set.of();
  }

  /** How many lines were about an organisation by name. */
  int named() {
    return table.lines().size() - lines.size();
  }

  /** Of how many lines figures are held back. */
  int held() {
    return (int)
        IntStream.range(0, lines.size())
            .filter(i -> held.contains(i) || !single(lines.get(i)).isEmpty())
            .count();
  }

  ReportTable table() {
    if (saysNothing()) return table.lines().isEmpty() ? shown(List.of()) : with(List.of(), EMPTY);
    var shown = new ArrayList<TableLine>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      shown.add(held.contains(i) ? suppressed(line) : anonymous(suppressed(line, single(line))));
    }
    while (!shown.isEmpty() && shown.getLast().kind() == TableLine.Kind.HEADING) shown.removeLast();
    return shown(shown);
  }

  private ReportTable shown(List<TableLine> shown) {
    return with(shown, table.lines().isEmpty() ? anonymous(table.empty()) : EMPTY);
  }

  private ReportTable with(List<TableLine> shown, String empty) {
    return new ReportTable(table.sheet(), title(), empty, table.columns(), shown);
  }

  /** Whether all figures of all lines are held back, so that only names would be left. */
  private boolean saysNothing() {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).kind() != TableLine.Kind.HEADING)
        .allMatch(i -> held.contains(i) && isBare(suppressed(lines.get(i))));
  }

  private static boolean isBare(TableLine line) {
    return line.cells().stream()
        .skip(1)
        .allMatch(it -> it.blank() || it instanceof Cell.Text(var value) && value.equals(HELD));
  }

  private String title() {
    var title =
        anonymous(CrossReferences.without(table.title().replace(". " + ReportTable.IN_EXCEL, "")));
    return counts ? SmallNumbers.heading(title, HELD) : title;
  }

  /** Cells that are held back though the rest of their line is not. */
  private Set<Integer> single(TableLine line) {
    if (!counts || line.kind() == TableLine.Kind.HEADING) return Set.of();
    var cells = AsideColumns.held(table.columns(), line, wholes);
    for (int i = 1; i < line.cells().size(); i++) {
      if (SmallNumbers.isCount(table.columns().get(i))
          && line.cells().get(i) instanceof Cell.Amount(var value, var shown)
          && SmallNumbers.leavesFew(value.longValue(), wholes)) cells.add(i);
    }
    return cells;
  }

  private TableLine suppressed(TableLine line, Set<Integer> cells) {
    if (line.kind() == TableLine.Kind.HEADING) {
      var heading = line.label();
      return counts ? TableLine.heading(SmallNumbers.heading(heading, HELD)) : line;
    }
    var shown = new ArrayList<Cell>();
    for (int i = 0; i < line.cells().size(); i++) {
      var cell = line.cells().get(i);
      shown.add(cells.contains(i) && !cell.blank() ? new Cell.Text(HELD) : cell);
    }
    return new TableLine(line.kind(), shown);
  }

  private boolean isNamed(TableLine line) {
    return line.cells().getFirst() instanceof Cell.Text(var value) && names.in(value);
  }

  /** The names of the lines that are held back. */
  Set<String> labels() {
    return held.stream()
        .map(i -> HeldLines.plain(lines.get(i).label()))
        .collect(Collectors.toSet());
  }

  /** By the name of a line that is held back, what it counts. */
  Map<String, Set<Long>> counts() {
    var counts = new HashMap<String, Set<Long>>();
    for (int i : held) {
      counts
          .computeIfAbsent(HeldLines.plain(lines.get(i).label()), any -> new HashSet<>())
          .addAll(SmallNumbers.counts(table.columns(), lines.get(i)));
    }
    return counts;
  }

  private Set<Integer> heldBack(HeldLines known) {
    var all = new HashSet<Integer>();
    var block = new ArrayList<Integer>();
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).kind() == TableLine.Kind.HEADING) {
        all.addAll(held(block, known));
        block.clear();
      } else {
        block.add(i);
      }
    }
    return all;
  }

  private Set<Integer> held(List<Integer> block, HeldLines known) {
    var small = new HashSet<Integer>();
    for (int i : block) {
      var line = lines.get(i);
      if (known.has(line.label(), table.columns(), line)
          || SmallNumbers.inLine(table.columns(), line)
          || isSaid(line)) small.add(i);
    }
    if (!small.isEmpty()) addOthers(small, block);
    return small;
  }

  /** The next smallest, until a total gives back neither one line nor so few together. */
  private void addOthers(Set<Integer> small, List<Integer> block) {
    var others =
        block.stream()
            .filter(i -> !small.contains(i) && lines.get(i).kind() == TableLine.Kind.PLAIN)
            .filter(i -> size(lines.get(i)) > 0)
            .sorted(Comparator.comparing(i -> size(lines.get(i))))
            .iterator();
    while (others.hasNext() && (small.size() == 1 || isFew(small))) small.add(others.next());
  }

  private boolean isFew(Set<Integer> held) {
    return held.stream().mapToLong(i -> size(lines.get(i))).sum() < SmallNumbers.FEWEST;
  }

  private long size(TableLine line) {
    return SmallNumbers.size(table.columns(), line).orElse(0L);
  }

  /** In a cell of words, other than the first and those that are held back by themselves. */
  private boolean isSaid(TableLine line) {
    return IntStream.range(1, line.cells().size())
        .filter(i -> !AsideColumns.areAny(table.columns().get(i)))
        .anyMatch(
            i ->
                line.cells().get(i) instanceof Cell.Text(var value) && SmallNumbers.inWords(value));
  }

  private TableLine suppressed(TableLine line) {
    var cells = new ArrayList<Cell>();
    cells.add(
        line.cells().getFirst() instanceof Cell.Text(var label)
            ? new Cell.Text(SmallNumbers.withoutCount(label, ""))
            : line.cells().getFirst());
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

  /** With other words in the place of each name, and of several in a row. */
  static String anonymous(OrganisationNames names, String text) {
    return SEVERAL.matcher(names.replaced(text, SOMEBODY)).replaceAll("organisations");
  }

  private String anonymous(String text) {
    return anonymous(names, text);
  }
}
