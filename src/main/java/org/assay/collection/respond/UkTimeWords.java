package org.assay.collection.respond;

import java.time.Instant;
import org.assay.platform.England;

/** A moment as clocks in England show it. */
final class UkTimeWords {
  private UkTimeWords() {}

  static String words(Instant at) {
    return England.moment(at);
  }
}
