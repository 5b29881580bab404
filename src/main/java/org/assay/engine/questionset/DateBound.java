package org.assay.engine.questionset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first or the last day that a question takes.
 *
 * @param day null for the day on which it is answered
 */
public record DateBound(@Nullable LocalDate day) {
  static final String TODAY = "today";

  public static DateBound of(String written) {
    return new DateBound(written.equals(TODAY) ? null : LocalDate.parse(written));
  }

  /**
   * @param today the day on which it is answered; null when that is not known
   * @return null when the bound is that day and it is not known
   */
  public @Nullable LocalDate on(@Nullable LocalDate today) {
    return day == null ? today : day;
  }
}
