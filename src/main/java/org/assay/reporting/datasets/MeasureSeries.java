package org.assay.reporting.datasets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assay.engine.statistics.ProcessLimits;
import org.assay.learning.recommendations.rules.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A figure over the quarters, of all agencies that reported it together: the sum of their parts
 * over the sum of their wholes.
 *
 * @param points in order of time; a quarter in which nobody reported it has none
 */
public record MeasureSeries(Measure measure, List<Point> points) {
  /** Points that make a trend; two are a change, three or four a series. */
  public static final int TREND = 5;

  /**
   * @param agencies how many reported it
   */
  public record Point(
      Quarter quarter, BigDecimal amount, @Nullable BigDecimal whole, int agencies) {
    public double value() {
      return Objects.requireNonNull(Reported.value(amount, whole));
    }

    boolean has() {
      return Reported.value(amount, whole) != null;
    }

    /** Whether the numbers are so small that they might tell of a single child. */
    public boolean isSmall() {
      return isSmall(amount) || whole != null && isSmall(whole.subtract(amount));
    }

    private static boolean isSmall(BigDecimal number) {
      return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(5)) < 0;
    }
  }

  static MeasureSeries of(Measure measure, List<Reported> all) {
    var quarters =
        all.stream()
            .filter(it -> it.measure().equals(measure.key()))
            .collect(Collectors.groupingBy(Reported::quarter, TreeMap::new, Collectors.toList()));
    return new MeasureSeries(
        measure,
        quarters.entrySet().stream()
            .map(it -> point(measure, it.getKey(), it.getValue()))
            .filter(Point::has)
            .toList());
  }

  private static Point point(Measure measure, Quarter quarter, List<Reported> reported) {
    var amount = reported.stream().map(Reported::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    var whole =
        reported.stream()
            .map(it -> Objects.requireNonNullElse(it.whole(), BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Point(quarter, amount, measure.share() ? whole : null, reported.size());
  }

  /**
   * The last points without a quarter missing and of as many agencies: where that changes, figures
   * cannot be compared, and the series begins anew.
   */
  public List<Point> unbroken() {
    var run = new ArrayList<Point>();
    for (var point : points.reversed()) {
      if (!run.isEmpty()) {
        var after = run.getLast();
        if (!after.quarter().previous().equals(point.quarter())
            || after.agencies() != point.agencies()) break;
      }
      run.add(point);
    }
    return run.reversed();
  }

  /** The last point; empty while nobody has reported the figure. */
  public Optional<Point> last() {
    return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
  }

  /** The point of the quarter before the last point; empty when nobody reported it then. */
  public Optional<Point> before() {
    return last().flatMap(it -> of(it.quarter().previous()));
  }

  /** The point of the same quarter a year before the last point. */
  public Optional<Point> yearBefore() {
    return last().flatMap(it -> of(new Quarter(it.quarter().year() - 1, it.quarter().number())));
  }

  private Optional<Point> of(Quarter quarter) {
    return points.stream().filter(it -> it.quarter().equals(quarter)).findFirst();
  }

  /**
   * How far the last point lies from that of the quarter before: percentage points of a share, or
   * the difference of two numbers. Empty where not as many agencies reported both.
   */
  public Optional<Double> moved() {
    var run = unbroken();
    return run.size() < 2
        ? Optional.empty()
        : Optional.of(run.getLast().value() - run.get(run.size() - 2).value());
  }

  /** From twelve unbroken points. */
  Optional<ProcessLimits> limits() {
    var run = values();
    return run.size() < ProcessLimits.LEAST ? Optional.empty() : Optional.of(ProcessLimits.of(run));
  }

  List<Double> values() {
    return unbroken().stream().map(Point::value).toList();
  }

  /** The middle of the unbroken points; of two middle ones their mean. */
  double median() {
    var sorted = values().stream().sorted(Comparator.naturalOrder()).toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** What may be said of it, by how many points there are. */
  public String wording() {
    int many = unbroken().size();
    if (many == 0) return "No figure yet.";
    if (many == 1) return "One quarter: nothing to compare with yet.";
    if (many == 2) return "Two quarters: a change, %s.".formatted(change());
    if (many < TREND) return "%d quarters: a series.".formatted(many);
    return limits()
        .map(this::signals)
        .orElse(
            "%d quarters. The line is the median. Limits of ordinary variation need %d quarters."
                .formatted(many, ProcessLimits.LEAST));
  }

  private String change() {
    var run = values();
    var moved = run.getLast() - run.getFirst();
    return "%s%.1f%s"
        .formatted(moved < 0 ? "−" : "+", Math.abs(moved), measure.share() ? " points" : "");
  }

  private String signals(ProcessLimits limits) {
    var run = unbroken();
    var found = limits.signals(values());
    var intro =
        "%d quarters. The lines are the mean (%.1f) and the limits of ordinary variation (%.1f to %.1f)."
            .formatted(run.size(), limits.mean(), limits.low(), limits.high());
    if (found.isEmpty()) return intro + " Nothing stands out from ordinary variation.";
    Map<ProcessLimits.Rule, String> said = new TreeMap<>();
    found.forEach(
        it ->
            said.merge(
                it.rule(), run.get(it.at()).quarter().label(), (one, other) -> one + ", " + other));
    return intro
        + said.entrySet().stream()
            .map(it -> " Stands out: " + it.getKey().label() + " (" + it.getValue() + ").")
            .collect(Collectors.joining());
  }
}
