package org.assay.assurance.moderation;

import java.util.Arrays;
import java.util.List;
import org.assay.assurance.moderation.RiskSign.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A submitted return that may be drawn.
 *
 * @param groupId of the organisation; null when it belongs to none
 * @param stratum the kind of organisation, so that each kind is drawn in its proportion
 */
record Candidate(
    long returnId,
    long submissionId,
    long organisationId,
    @Nullable Long groupId,
    String stratum,
    List<RiskSign> signs) {

  static List<RiskSign> signs(Facts facts) {
    return Arrays.stream(RiskSign.values()).filter(sign -> sign.shownBy(facts)).toList();
  }
}
