package org.assay.questionform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a question's page knows of its evidence.
 *
 * @param files of the return by id
 * @param months how old evidence may be
 * @param oldest the first day that is not too long ago
 * @param takesFiles whether one can be sent
 */
public record EvidenceBeside(
    Map<String, Shown> files, int months, LocalDate oldest, boolean takesFiles) {
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

  /** False of what is no date. */
  boolean isOld(@Nullable String year, @Nullable String month, @Nullable String day) {
    try {
      return year != null
          && month != null
          && day != null
          && LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
              .isBefore(oldest);
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }
}
