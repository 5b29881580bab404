package org.assay.collection.pulse;

import java.time.LocalDate;
import org.assay.platform.form.FormInput;

/** The days on which staff can answer. Results come once, at the end, so there is one end. */
final class PulseWindow {
  /** Longer than this, staff come and go and the answers are about different times. */
  static final int MOST_DAYS = 56;

  /** Sooner than this, those who work part of the week do not see it. */
  static final int LEAST_DAYS = 5;

  private PulseWindow() {}

  /** Says in the form what is wrong with the days; nothing when they will do. */
  static void check(FormInput form, LocalDate opens, LocalDate closes, LocalDate today) {
    if (opens.isBefore(today)) {
      form.wrong("The first day must be today or later", "opens");
    }
    if (closes.isBefore(opens)) {
      form.wrong("The last day must be after the first day", "closes");
    } else if (closes.isBefore(opens.plusDays(LEAST_DAYS - 1L))) {
      form.wrong(
          "Give staff at least " + LEAST_DAYS + " days, so that part-time staff can answer",
          "closes");
    } else if (closes.isAfter(opens.plusDays(MOST_DAYS - 1L))) {
      form.wrong("The survey can be open for " + MOST_DAYS + " days at most", "closes");
    }
  }
}
