package org.assay.collection.respond;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assay.platform.England;

/** A moment as clocks in England show it. */
final class UkTimeWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(England.ZONE);

  private UkTimeWords() {}

  static String words(Instant at) {
    return MOMENT.format(at);
  }
}
