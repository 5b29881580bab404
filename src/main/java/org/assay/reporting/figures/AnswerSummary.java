package org.assay.reporting.figures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What organisations answered to one question that asks for more than a place on a scale.
 *
 * @param standard title of its standard
 * @param answered organisations that answered it; {@code notApplicable} and {@code open} likewise
 * @param lastAnswered organisations that answered it in the cycle before; 0 where it does not
 *     compare
 * @param parts the whole answer first, where it has a number of its own, and then options or parts
 */
public record AnswerSummary(
    String key,
    String ref,
    String text,
    String standard,
    Kind kind,
    int answered,
    int notApplicable,
    int open,
    int lastAnswered,
    List<Part> parts) {

  /** How its numbers read. */
  public enum Kind {
    NUMBER,
    PERCENT,
    DAY,
    MONTH,
    /** Counts of parts that add up. */
    PARTS,
    /** How many rows, and of each column the sum or the number of ticks. */
    LIST,
    /** How many organisations chose it. */
    CHOICE,
    /** How many files. */
    FILES,
    /** How many organisations wrote something; the words are gathered by themselves. */
    WORDS
  }

  /** Whether its answers are dates, which have a middle one and no sum. */
  public boolean isDated() {
    return kind == Kind.DAY || kind == Kind.MONTH;
  }

  /**
   * @param code of the option, part or column; empty for the whole answer
   * @param before the same in the cycle before; null where it does not compare
   * @param groups by sector and by district
   */
  public record Part(
      String code, String label, Summary all, @Nullable Summary before, List<Group> groups) {}

  /**
   * @param cut sector or district
   * @param answered of its organisations; {@code lastAnswered} in the cycle before. Both are 0
   *     where nothing is chosen
   */
  public record Group(
      String cut,
      String name,
      Summary now,
      @Nullable Summary before,
      int answered,
      int lastAnswered) {}

  /**
   * @param organisations that gave the number or ticked the option
   * @param total of their numbers; of percentages the numerators
   * @param whole of percentages the denominators; otherwise null
   * @param spread quartiles of the organisations' numbers; null where they are not worked out
   */
  public record Summary(
      int organisations, BigDecimal total, @Nullable BigDecimal whole, @Nullable Spread spread) {}

  /**
   * Quartiles as the lower middle of the ordered values, so that each is a value that was given.
   */
  public record Spread(BigDecimal lower, BigDecimal median, BigDecimal upper) {}
}
