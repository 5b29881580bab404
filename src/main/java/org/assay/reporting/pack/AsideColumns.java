package org.assay.reporting.pack;

import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * Columns about a part of the organisations that a line counts: those that compare with the cycle
 * before, and those that were moderated. No total adds them up, so they are held back by themselves
 * and the rest of the line stays.
 */
enum AsideColumns {
  COMPARED("(?i)compared|up, same, down|by luck", "(?i)(last|this) year|change.*"),
  MODERATED("(?i)returns moderated|claimed by these|score moderated", "");

  private final Pattern columns;
  private final Pattern ofFew;

  /**
   * @param columns from which a count of them follows
   * @param ofFew that are held back too when the whole part is small
   */
  AsideColumns(String columns, String ofFew) {
    this.columns = Pattern.compile(columns);
    this.ofFew = Pattern.compile(ofFew);
  }

  private boolean has(TableColumn it) {
    return columns.matcher(it.heading()).matches();
  }

  /** Whether a column is one of them. */
  static boolean areAny(TableColumn it) {
    return Stream.of(values()).anyMatch(aside -> aside.has(it));
  }

  /**
   * Which cells of a line are held back.
   *
   * @param wholes numbers that a reader knows
   */
  static Set<Integer> held(List<TableColumn> columns, TableLine line, Set<Long> wholes) {
    var held = new HashSet<Integer>();
    if (line.kind() == TableLine.Kind.HEADING) return held;
    var known = new HashSet<>(wholes);
    SmallNumbers.size(columns, line).filter(it -> it >= SmallNumbers.FEWEST).ifPresent(known::add);
    for (var aside : values()) held.addAll(aside.cells(columns, line, known));
    return held;
  }

  private Set<Integer> cells(List<TableColumn> columns, TableLine line, Set<Long> wholes) {
    var own = IntStream.range(1, columns.size()).filter(i -> has(columns.get(i))).boxed().toList();
    var part = own.stream().flatMap(i -> count(columns.get(i), line.cells().get(i))).toList();
    var ways = own.stream().flatMap(i -> listed(line.cells().get(i))).toList();
    var held = new HashSet<Integer>();
    if (part.stream().anyMatch(it -> isTold(it, wholes))) held.addAll(own);
    if (ways.stream().anyMatch(SmallNumbers::isSmall)) {
      own.stream().filter(i -> !SmallNumbers.isCount(columns.get(i))).forEach(held::add);
    }
    if (part.stream().anyMatch(SmallNumbers::isSmall)) {
      IntStream.range(1, columns.size())
          .filter(i -> ofFew.matcher(columns.get(i).heading()).matches())
          .forEach(held::add);
    }
    return held;
  }

  private static boolean isTold(long count, Set<Long> wholes) {
    return SmallNumbers.isSmall(count) || SmallNumbers.leavesFew(count, wholes);
  }

  private static Stream<Long> count(TableColumn column, Cell cell) {
    return SmallNumbers.isCount(column) && cell instanceof Cell.Amount(var value, var shown)
        ? Stream.of(value.setScale(0, RoundingMode.HALF_UP).longValue())
        : Stream.of();
  }

  private static Stream<Long> listed(Cell cell) {
    return cell instanceof Cell.Text(var value) ? SmallNumbers.listed(value).stream() : Stream.of();
  }
}
