package org.assay.learning.recommendations.pages;

import java.time.LocalDate;
import java.util.Locale;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Days, months and keys as people say them. */
final class ChainText {
  private ChainText() {}

  /** Empty for none. */
  static String day(@Nullable LocalDate day) {
    return day == null ? "" : England.date(day);
  }

  /** A key such as right-support as words; empty for none. */
  static String named(@Nullable String key) {
    if (key == null) return "";
    var words = key.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  static String month(@Nullable LocalDate day) {
    return day == null ? "" : England.month(day);
  }
}
