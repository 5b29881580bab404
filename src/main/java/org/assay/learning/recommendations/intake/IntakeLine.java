package org.assay.learning.recommendations.intake;

import java.util.List;
import org.assay.learning.recommendations.Chains.Near;
import org.assay.learning.recommendations.NewRecommendation;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list, as it was looked at.
 *
 * @param number of the line in the file
 * @param fault why it is refused; null when it can be stored
 * @param near open recommendations that ask for much the same
 */
public record IntakeLine(
    int number, String words, NewRecommendation what, @Nullable String fault, List<Near> near) {

  /** So alike that the same is taken to be meant, unless somebody says otherwise. */
  private static final double SAME = 0.8;

  public boolean isSound() {
    return fault == null;
  }

  /** Whether it is proposed to count it as the same as the nearest one. */
  public boolean looksTheSame() {
    return !near.isEmpty() && near.getFirst().likeness() >= SAME;
  }
}
