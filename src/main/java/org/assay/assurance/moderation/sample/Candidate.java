package org.assay.assurance.moderation.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.assay.assurance.moderation.sample.RiskSign.Facts;
import org.assay.assurance.signals.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A submitted return that may be drawn.
 *
 * @param groupId of the organisation; null when it belongs to none
 * @param stratum the kind of organisation, so that each kind is drawn in its proportion
 * @param reasons to draw it by risk
 */
public record Candidate(
    long returnId,
    long submissionId,
    long organisationId,
    @Nullable Long groupId,
    String stratum,
    List<RiskReason> reasons) {

  /** Signs first, then signals. */
  public static List<RiskReason> reasons(Facts facts, Collection<Signal.Kind> signals) {
    var reasons = new ArrayList<RiskReason>();
    Arrays.stream(RiskSign.values())
        .filter(sign -> sign.shownBy(facts))
        .forEach(sign -> reasons.add(RiskReason.of(sign)));
    signals.stream().sorted().distinct().forEach(kind -> reasons.add(RiskReason.of(kind)));
    return List.copyOf(reasons);
  }

  private boolean isAskedFor() {
    return reasons.stream().anyMatch(it -> it.is(RiskSign.SUBGROUP_ASKED));
  }

  /** In the order of the risk part: what the subgroup asked for, then by the number of reasons. */
  static int byRisk(Candidate one, Candidate other) {
    return one.isAskedFor() == other.isAskedFor()
        ? other.reasons.size() - one.reasons.size()
        : one.isAskedFor() ? -1 : 1;
  }
}
