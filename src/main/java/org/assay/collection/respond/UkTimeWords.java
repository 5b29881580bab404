package org.assay.collection.respond;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as clocks in England show it. */
final class UkTimeWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private UkTimeWords() {}

  static String words(Instant at) {
    return MOMENT.format(at);
  }
}
