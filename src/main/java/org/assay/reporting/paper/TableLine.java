package org.assay.reporting.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table.
 *
 * @param cells one for each column; a heading between lines has just its own
 */
public record TableLine(Kind kind, List<Cell> cells) {

  public enum Kind {
    PLAIN,
    /** Names the lines below it, across the whole table. */
    HEADING,
    TOTAL
  }

  public TableLine {
    cells = List.copyOf(cells);
  }

  /** Starts a line; its first cell names it. */
  public static TableLine of(String name) {
    return new TableLine(Kind.PLAIN, List.of(new Cell.Text(name)));
  }

  public static TableLine heading(String name) {
    return new TableLine(Kind.HEADING, List.of(new Cell.Text(name)));
  }

  /** What names it; empty where that is no word. */
  public String label() {
    return cells.getFirst() instanceof Cell.Text(var value) ? value : "";
  }

  public TableLine asTotal() {
    return new TableLine(Kind.TOTAL, cells);
  }

  public TableLine text(@Nullable String value) {
    return with(value == null || value.isBlank() ? new Cell.None() : new Cell.Text(value));
  }

  public TableLine count(long value) {
    return with(new Cell.Amount(BigDecimal.valueOf(value)));
  }

  public TableLine amount(@Nullable BigDecimal value) {
    return with(cell(value));
  }

  public TableLine day(@Nullable LocalDate value) {
    return with(value == null ? new Cell.None() : new Cell.Day(value));
  }

  /** A figure with last year's in brackets. */
  public TableLine withLast(@Nullable BigDecimal now, @Nullable BigDecimal last) {
    return with(new Cell.WithLast(cell(now), cell(last)));
  }

  /**
   * An organisation's score, as it reads wherever else it stands.
   *
   * @param shown by the question set's rule of rounding; null with {@code value}
   */
  public TableLine score(@Nullable BigDecimal value, @Nullable String shown) {
    return with(cell(value, shown));
  }

  /** The same with last year's in brackets. */
  public TableLine scoreWithLast(
      @Nullable BigDecimal now, @Nullable String shown, @Nullable BigDecimal last) {
    return with(new Cell.WithLast(cell(now, shown), cell(last)));
  }

  public TableLine rating(Rating rating) {
    return with(new Cell.Rated(rating));
  }

  public TableLine suppressed() {
    return with(new Cell.Suppressed());
  }

  /** A figure of any size that may not be told. */
  public TableLine heldBack() {
    return with(new Cell.HeldBack());
  }

  public TableLine with(Cell cell) {
    var more = new ArrayList<>(cells);
    more.add(cell);
    return new TableLine(kind, more);
  }

  /** The cells of these columns alone; a heading keeps its one. */
  TableLine only(List<Integer> columns) {
    return kind == Kind.HEADING
        ? this
        : new TableLine(kind, columns.stream().map(cells::get).toList());
  }

  boolean fits(int columns) {
    return kind == Kind.HEADING ? cells.size() == 1 : cells.size() == columns;
  }

  private static Cell cell(@Nullable BigDecimal value) {
    return cell(value, null);
  }

  private static Cell cell(@Nullable BigDecimal value, @Nullable String shown) {
    return value == null ? new Cell.None() : new Cell.Amount(value, shown);
  }
}
