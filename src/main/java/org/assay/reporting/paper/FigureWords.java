package org.assay.reporting.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.assay.engine.statistics.WholePercent;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * How figures read in a British paper. Shares are in whole per cent by the one rule of {@link
 * WholePercent}.
 */
public final class FigureWords {
  /** Shown where there is no figure. */
  public static final String NONE = "–";

  private FigureWords() {}

  /** Most are below 1,000: a paper has thousands of them, and a format is read anew each time. */
  public static String count(long value) {
    return -1_000 < value && value < 1_000
        ? Long.toString(value)
        : String.format(Locale.UK, "%,d", value);
  }

  /**
   * @param ratio in [0, 1]
   */
  public static String percent(@Nullable BigDecimal ratio) {
    return ratio == null ? NONE : WholePercent.of(ratio);
  }

  /**
   * @param of at least 0; nothing out of nothing is no figure
   */
  public static String percent(long part, long of) {
    return of == 0 ? NONE : percent(ratio(part, of));
  }

  public static @Nullable BigDecimal ratio(long part, long of) {
    return of == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 20, RoundingMode.HALF_UP);
  }

  /** The difference of two shares in percentage points, with its sign. */
  public static String change(@Nullable BigDecimal before, @Nullable BigDecimal now) {
    return before == null || now == null ? NONE : points(now.subtract(before));
  }

  /**
   * @param difference of two ratios
   */
  public static String points(@Nullable BigDecimal difference) {
    if (difference == null) {
      return NONE;
    }
    var whole = difference.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
    return whole > 0 ? "+" + whole : whole < 0 ? "−" + -whole : "0";
  }

  /** The same of an end of an interval, which cannot lie beyond one whole. */
  public static String points(double difference) {
    return points(BigDecimal.valueOf(Math.clamp(difference, -1, 1)));
  }

  /** For instance "−1 point" or "+3 points". */
  public static String pointsInWords(BigDecimal difference) {
    var points = points(difference);
    return points + (points.equals("+1") || points.equals("−1") ? " point" : " points");
  }

  /**
   * The first few names in a sentence. Names of organisations hold commas, so semicolons stand
   * between them: "North, a trust; South; and 2 more".
   *
   * @param most how many are named
   */
  public static String names(List<String> names, int most) {
    var more = names.size() - most;
    return String.join("; ", names.subList(0, Math.min(most, names.size())))
        + (more > 0 ? "; and " + count(more) + " more" : "");
  }

  /** An end of an interval of shares, which cannot lie beyond none and all. */
  public static String share(double end) {
    return WholePercent.of(BigDecimal.valueOf(Math.clamp(end, 0, 1)));
  }

  /**
   * What a reader has to know who adds up the shares of a whole; empty where all of them are whole
   * per cent, so that they add up.
   *
   * @param parts how many are in each
   */
  public static String rounding(Collection<Integer> parts) {
    var whole = parts.stream().mapToLong(Integer::longValue).sum();
    return whole == 0 || parts.stream().allMatch(it -> it * 100L % whole == 0)
        ? ""
        : "Shares are rounded and may not add to 100%.";
  }

  public static String mean(@Nullable BigDecimal value) {
    return value == null ? NONE : value.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  public static String day(@Nullable LocalDate day) {
    return day == null ? NONE : England.date(day);
  }

  public static String shortDay(@Nullable LocalDate day) {
    return day == null ? NONE : England.shortDate(day);
  }

  /** Whole percentage points from one share to the other; 0 when one is missing. */
  static int wholePoints(@Nullable BigDecimal before, @Nullable BigDecimal now) {
    return before == null || now == null
        ? 0
        : now.subtract(before).movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
  }

  /** For instance "1 organisation" or "1,204 organisations". */
  public static String number(long count, String one) {
    return count(count) + " " + (count == 1 ? one : one + "s");
  }
}
