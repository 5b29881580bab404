package org.assay.reporting.figures.impact;

import java.util.List;
import org.assay.reporting.figures.Counted;

/**
 * What stands behind the answers.
 *
 * @param claims impact claims in all
 * @param outcomes claims that name an outcome for children with a source
 * @param sources how many claims rest on each kind of source; a claim may rest on several
 * @param ages how many pieces of evidence are how old, youngest first
 */
public record EvidenceMix(int claims, int outcomes, List<Counted> sources, List<Counted> ages) {

  public boolean any() {
    return claims > 0;
  }

  public boolean dated() {
    return total() > 0;
  }

  /** Answers that name evidence, of whatever age. */
  public int total() {
    return ages.stream().mapToInt(Counted::number).sum();
  }
}
