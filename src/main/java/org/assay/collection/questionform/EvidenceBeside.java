package org.assay.collection.questionform;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a question's page knows of its evidence.
 *
 * @param files of the return by id
 * @param months how old evidence may be
 * @param today that ages are counted to
 * @param takesFiles whether one can be sent
 */
public record EvidenceBeside(
    Map<String, Shown> files, int months, LocalDate today, boolean takesFiles) {
  /** Outside of a return. */
  public static final EvidenceBeside NONE = new EvidenceBeside(Map.of(), 12, LocalDate.MIN, false);

  private static final Shown GONE = new Shown("A file that is no longer kept", null, "");

  /**
   * A file as it is shown.
   *
   * @param href null when it is no longer there
   * @param detail its kind and size
   */
  public record Shown(String name, @Nullable String href, String detail) {}

  public Shown file(@Nullable String id) {
    return id == null ? GONE : files.getOrDefault(id, GONE);
  }

  /** For instance "29 months old"; null of what is no date or not too long ago. */
  @Nullable String tooOld(@Nullable String typed) {
    var date = DateText.date(typed);
    return date == null || !date.plusMonths(months).isBefore(today) ? null : age(date, today);
  }

  /** Whether a day that something is to be done by lies before today; false of what is no date. */
  boolean passed(@Nullable String typed) {
    var date = DateText.date(typed);
    return date != null && date.isBefore(today);
  }

  /** In whole months, for instance "29 months old". */
  public static String age(LocalDate date, LocalDate today) {
    return ChronoUnit.MONTHS.between(date, today) + " months old";
  }
}
