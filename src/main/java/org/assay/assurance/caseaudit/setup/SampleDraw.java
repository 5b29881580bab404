package org.assay.assurance.caseaudit.setup;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.platform.Sha256;

/**
 * Draws places from a list that Assay never sees, so that anybody with the seed draws the same
 * again: places are taken in the order of SHA-256 over the seed, the number of the stratum and the
 * place.
 */
final class SampleDraw {
  private SampleDraw() {}

  /**
   * In the order drawn.
   *
   * @param stratum its number in the audit, from 1
   * @param children on the list, at least {@code wanted}
   */
  static List<Integer> places(String seed, int stratum, int children, int wanted) {
    return IntStream.rangeClosed(1, children)
        .boxed()
        .sorted(Comparator.comparing(place -> Sha256.hex(seed + "/" + stratum + "/" + place)))
        .limit(wanted)
        .toList();
  }
}
