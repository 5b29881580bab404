package org.assay.engine.scoring;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How near to what was aimed at. Any unit will do, so long as each figure has the same one. */
public final class Targets {
  private Targets() {}

  /**
   * One thing measured against its aim.
   *
   * @param current null when excluded: it then leaves both sums
   * @param target not below zero
   */
  public record Aim(@Nullable Ratio current, Ratio target) {}

  /**
   * 1 - sum(max(0, target - current)) / sum(target). Doing better than one target never makes up
   * for missing another. Null where nothing is aimed at.
   */
  public static @Nullable Ratio reached(Collection<Aim> aims) {
    var missing = Ratio.ZERO;
    var aimed = Ratio.ZERO;
    for (var aim : aims) {
      if (aim.current() != null) {
        var gap = aim.target().minus(aim.current());
        missing = gap.sign() > 0 ? missing.plus(gap) : missing;
        aimed = aimed.plus(aim.target());
      }
    }
    return aimed.sign() == 0 ? null : Ratio.ONE.minus(missing.over(aimed));
  }

  /**
   * (current - baseline) / (target - baseline): below 0 when it got worse, above 1 when it went
   * past the target. Null where the target is the baseline.
   */
  public static @Nullable Ratio progress(Ratio baseline, Ratio current, Ratio target) {
    var way = target.minus(baseline);
    return way.sign() == 0 ? null : current.minus(baseline).over(way);
  }
}
