package org.assay.engine.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The limits of an individuals chart (XmR): the mean, more and less 2.66 mean moving ranges, after
 * Shewhart and Wheeler. Moving ranges above 3.267 times their mean are left out once, so that a
 * single leap does not widen the limits.
 *
 * @param low may be below what the figure can be
 * @param meanRange the mean moving range that the limits rest on
 */
public record ProcessLimits(double mean, double low, double high, double meanRange) {
  /** Points from which limits mean something; below them a run chart is drawn. */
  public static final int LEAST = 12;

  private static final double LIMIT = 2.66;
  private static final double RANGE_LIMIT = 3.267;

  /** Points in a row on one side, or rising, or falling, that chance hardly makes. */
  private static final int RUN = 7;

  /** What a chart shows that chance hardly makes. */
  public enum Rule {
    BEYOND_LIMIT("a point beyond a limit"),
    ONE_SIDE("seven points in a row on one side of the mean"),
    ONE_WAY("seven points in a row rising or falling"),
    OUTER_THIRD("two of three points in the outer third on one side");

    private final String label;

    Rule(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * @param at place in the series of the point with which the rule is met, from 0
   */
  public record Signal(Rule rule, int at) {}

  /**
   * @param values at least two, in order of time
   */
  public static ProcessLimits of(List<Double> values) {
    return of(values, true);
  }

  static ProcessLimits of(List<Double> values, boolean leaveOut) {
    if (values.size() < 2) throw new IllegalArgumentException("One point has no moving range");
    double mean = mean(values);
    var ranges = new ArrayList<Double>();
    for (int i = 1; i < values.size(); i++) {
      ranges.add(Math.abs(values.get(i) - values.get(i - 1)));
    }
    double range = mean(ranges);
    double most = RANGE_LIMIT * range;
    if (leaveOut) range = mean(ranges.stream().filter(it -> it <= most).toList());
    return new ProcessLimits(mean, mean - LIMIT * range, mean + LIMIT * range, range);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** Every point with which a rule is met, in order of time. */
  public List<Signal> signals(List<Double> values) {
    var signals = new ArrayList<Signal>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) > high || values.get(i) < low)
        signals.add(new Signal(Rule.BEYOND_LIMIT, i));
      if (oneSide(values, i)) signals.add(new Signal(Rule.ONE_SIDE, i));
      if (oneWay(values, i)) signals.add(new Signal(Rule.ONE_WAY, i));
      if (outerThird(values, i)) signals.add(new Signal(Rule.OUTER_THIRD, i));
    }
    return signals;
  }

  private boolean oneSide(List<Double> values, int last) {
    if (last + 1 < RUN) return false;
    var run = values.subList(last + 1 - RUN, last + 1);
    return run.stream().allMatch(it -> it > mean) || run.stream().allMatch(it -> it < mean);
  }

  private static boolean oneWay(List<Double> values, int last) {
    if (last + 1 < RUN) return false;
    boolean rising = true;
    boolean falling = true;
    for (int i = last + 2 - RUN; i <= last; i++) {
      rising &= values.get(i) > values.get(i - 1);
      falling &= values.get(i) < values.get(i - 1);
    }
    return rising || falling;
  }

  private boolean outerThird(List<Double> values, int last) {
    if (last < 2) return false;
    var three = values.subList(last - 2, last + 1);
    double upper = mean + (high - mean) * 2 / 3;
    double lower = mean - (mean - low) * 2 / 3;
    return values.get(last) > upper && three.stream().filter(it -> it > upper).count() >= 2
        || values.get(last) < lower && three.stream().filter(it -> it < lower).count() >= 2;
  }
}
