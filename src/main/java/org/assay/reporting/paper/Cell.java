package org.assay.reporting.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one place in a table holds. */
public sealed interface Cell {

  /** Whether it says nothing, or only that there is no figure. */
  default boolean blank() {
    return switch (this) {
      case None none -> true;
      case Text text -> text.value().isBlank() || text.value().equals(FigureWords.NONE);
      case WithLast both -> both.now().blank() && both.last().blank();
      case Amount amount -> false;
      case Day day -> false;
      case Rated rated -> false;
      case Suppressed few -> false;
      case HeldBack few -> false;
    };
  }

  /** Nothing to say: shown as a dash, and empty in a workbook. */
  record None() implements Cell {}

  record Text(String value) implements Cell {}

  /**
   * @param shown how it reads; null when its column says how
   */
  record Amount(BigDecimal value, @Nullable String shown) implements Cell {
    public Amount(BigDecimal value) {
      this(value, null);
    }
  }

  record Day(LocalDate value) implements Cell {}

  /** A figure with last year's in brackets; the workbook gives each a column. */
  record WithLast(Cell now, Cell last) implements Cell {}

  /** A letter that says what the tone says, for readers without colour. */
  record Rated(Rating rating) implements Cell {}

  /** A figure about fewer than five, held back. */
  record Suppressed() implements Cell {}

  /** A figure that is small itself, or from which a small one could be worked out: any size. */
  record HeldBack() implements Cell {
    public static final String WORDS = "held back";
  }
}
