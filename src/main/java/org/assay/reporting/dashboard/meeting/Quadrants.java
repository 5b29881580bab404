package org.assay.reporting.dashboard.meeting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.assay.engine.questionset.Scoring.Band;
import org.assay.reporting.chart.ScatterPlot.Split;
import org.assay.reporting.figures.impact.ImpactResult;
import org.jspecify.annotations.Nullable;

/**
 * Compliance against impact, in four parts. The two are never added.
 *
 * @param compliance from which score on, in [0, 1], what is asked counts as in place: where the
 *     second-best band of the question set begins, or 75% where it has none
 */
public record Quadrants(BigDecimal compliance) {
  /** From this mean level on, practice has changed: below it, activity alone is claimed. */
  public static final BigDecimal IMPACT = BigDecimal.TWO;

  /** Fewer claims place no standard. */
  public static final int FEWEST = 5;

  private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

  public enum Quadrant {
    MAKING_A_DIFFERENCE("In place and making a difference"),
    PROCESS_WITHOUT_DIFFERENCE("Process without difference"),
    DIFFERENCE_DESPITE_GAPS("Difference despite gaps"),
    NEITHER("Gaps, and no difference shown");

    private final String label;

    Quadrant(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** As an address names it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean inPlace() {
      return this == MAKING_A_DIFFERENCE || this == PROCESS_WITHOUT_DIFFERENCE;
    }

    public boolean difference() {
      return this == MAKING_A_DIFFERENCE || this == DIFFERENCE_DESPITE_GAPS;
    }
  }

  public static Quadrants of(List<Band> bands) {
    return new Quadrants(bands.size() > 2 ? bands.get(1).from() : THREE_QUARTERS);
  }

  /** Null with too few claims, or without a score. */
  @Nullable
  public Quadrant of(ImpactResult it) {
    var score = it.compliance();
    var mean = it.mean();
    return score == null || mean == null || it.claims() < FEWEST ? null : of(score, mean);
  }

  private Quadrant of(BigDecimal score, BigDecimal mean) {
    return of(score.compareTo(compliance) >= 0, mean.compareTo(IMPACT) >= 0);
  }

  public static Quadrant of(boolean inPlace, boolean difference) {
    if (inPlace) {
      return difference ? Quadrant.MAKING_A_DIFFERENCE : Quadrant.PROCESS_WITHOUT_DIFFERENCE;
    }
    return difference ? Quadrant.DIFFERENCE_DESPITE_GAPS : Quadrant.NEITHER;
  }

  public Split split() {
    return new Split(
        compliance,
        IMPACT,
        List.of(
            Quadrant.DIFFERENCE_DESPITE_GAPS.label(),
            Quadrant.MAKING_A_DIFFERENCE.label(),
            Quadrant.PROCESS_WITHOUT_DIFFERENCE.label(),
            Quadrant.NEITHER.label()));
  }
}
