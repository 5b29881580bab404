package org.assay.reporting.figures.impact;

import java.util.List;
import org.assay.reporting.figures.Counted;

/**
 * What claims and answers rest on.
 *
 * @param claims impact claims in all
 * @param outcomes claims that name an outcome for children with a source
 * @param sources how many claims rest on each kind of source; a claim may rest on several
 * @param ages how many answers by the age of their oldest evidence, youngest first
 */
public record EvidenceMix(int claims, int outcomes, List<Counted> sources, List<Counted> ages) {

  /** Whether anybody made a claim of impact. */
  public boolean any() {
    return claims > 0;
  }

  /** Whether any answer names evidence, with a date or without. */
  public boolean dated() {
    return total() > 0;
  }

  /** Answers that name evidence, of whatever age. */
  public int total() {
    return ages.stream().mapToInt(Counted::number).sum();
  }
}
