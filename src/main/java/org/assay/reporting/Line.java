package org.assay.reporting;

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
public record Line(Kind kind, List<Cell> cells) {

  public enum Kind {
    PLAIN,
    /** Names the lines below it, across the whole table. */
    HEADING,
    TOTAL
  }

  public Line {
    cells = List.copyOf(cells);
  }

  /** Starts a line; its first cell names it. */
  public static Line of(String name) {
    return new Line(Kind.PLAIN, List.of(new Cell.Text(name)));
  }

  public static Line heading(String name) {
    return new Line(Kind.HEADING, List.of(new Cell.Text(name)));
  }

  public Line asTotal() {
    return new Line(Kind.TOTAL, cells);
  }

  public Line text(@Nullable String value) {
    return with(value == null || value.isBlank() ? new Cell.None() : new Cell.Text(value));
  }

  public Line count(long value) {
    return with(new Cell.Amount(BigDecimal.valueOf(value)));
  }

  public Line amount(@Nullable BigDecimal value) {
    return with(cell(value));
  }

  public Line day(@Nullable LocalDate value) {
    return with(value == null ? new Cell.None() : new Cell.Day(value));
  }

  /** A figure with last year's in brackets. */
  public Line withLast(@Nullable BigDecimal now, @Nullable BigDecimal last) {
    return with(new Cell.WithLast(cell(now), cell(last)));
  }

  public Line rating(Rating rating) {
    return with(new Cell.Rated(rating));
  }

  public Line suppressed() {
    return with(new Cell.Suppressed());
  }

  public Line with(Cell cell) {
    var more = new ArrayList<>(cells);
    more.add(cell);
    return new Line(kind, more);
  }

  /** The cells of these columns alone; a heading keeps its one. */
  Line only(List<Integer> columns) {
    return kind == Kind.HEADING ? this : new Line(kind, columns.stream().map(cells::get).toList());
  }

  boolean fits(int columns) {
    return kind == Kind.HEADING ? cells.size() == 1 : cells.size() == columns;
  }

  private static Cell cell(@Nullable BigDecimal value) {
    return value == null ? new Cell.None() : new Cell.Amount(value);
  }
}
