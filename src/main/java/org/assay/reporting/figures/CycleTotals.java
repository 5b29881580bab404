package org.assay.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.collection.cycles.Cut;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.CycleFigures.Returned;
import org.assay.reporting.figures.CycleFigures.SectionCell;
import org.assay.reporting.figures.tally.Tally;
import org.jspecify.annotations.Nullable;

/** What the figures of one cycle add up to, by question and by standard. */
public final class CycleTotals {
  private static final int DIGITS = 20;

  private final CycleFigures figures;
  private final Map<String, Tally> questions = new HashMap<>();

  CycleTotals(CycleFigures figures) {
    this.figures = figures;
    figures
        .answers()
        .forEach(count -> questions.merge(count.question(), Tally.of(count), Tally::plus));
  }

  /**
   * Answers pooled over organisations.
   *
   * @param scored how many have a ratio; {@code total} is their sum
   * @param open asked and without an answer
   */
  public record Tally(PooledAnswers standing, int scored, BigDecimal total, int open) {
    static final Tally NONE = new Tally(PooledAnswers.NONE, 0, BigDecimal.ZERO, 0);

    static Tally of(AnswerCount count) {
      return new Tally(
          count.standing(), count.scored(), count.total(), count.open() ? count.number() : 0);
    }

    Tally plus(Tally other) {
      return new Tally(
          standing.plus(other.standing),
          scored + other.scored,
          total.add(other.total),
          open + other.open);
    }

    /** In [0, 1]; null when nothing is scored. */
    public @Nullable BigDecimal score() {
      return share(total, scored);
    }
  }

  /** Organisations alike in one cut, or all: how many have a score, and what they add up to. */
  public record Sum(int scored, BigDecimal total, PooledAnswers standing) {
    static final Sum NONE = new Sum(0, BigDecimal.ZERO, PooledAnswers.NONE);

    static Sum of(SectionCell cell) {
      return new Sum(cell.scored(), cell.total(), cell.standing());
    }

    static Sum of(Returned cell) {
      return new Sum(cell.scored(), cell.total(), PooledAnswers.NONE);
    }

    Sum plus(Sum other) {
      return new Sum(scored + other.scored, total.add(other.total), standing.plus(other.standing));
    }

    /** Mean of the organisations' scores, in [0, 1]; null when nobody has one. */
    @Nullable
    public BigDecimal mean() {
      return share(total, scored);
    }
  }

  public CycleFigures figures() {
    return figures;
  }

  public Tally question(String key) {
    return questions.getOrDefault(key, Tally.NONE);
  }

  public Tally pooled(Collection<String> keys) {
    return keys.stream().map(this::question).reduce(Tally.NONE, Tally::plus);
  }

  /** How many organisations have a score in the standard. */
  public int returns(String section) {
    return sum(section).scored();
  }

  public PooledAnswers standing(String section) {
    return sum(section).standing();
  }

  /** Mean of the organisations' scores in the standard; null when nobody has one. */
  public @Nullable BigDecimal mean(String section) {
    return sum(section).mean();
  }

  Sum sum(String section) {
    return sum(it -> it.section().equals(section));
  }

  public Sum sum(Predicate<SectionCell> of) {
    return figures.sections().stream().filter(of).map(Sum::of).reduce(Sum.NONE, Sum::plus);
  }

  /** Mean of the organisations' scores as a whole; null when nobody has one. */
  public @Nullable BigDecimal whole() {
    return whole(figures.returned()).mean();
  }

  public static Sum whole(List<Returned> cells) {
    return cells.stream().map(Sum::of).reduce(Sum.NONE, Sum::plus);
  }

  /** Whether a cell belongs to the part of a cut. */
  public static boolean in(Map<Cut, String> codes, Cut cut, String code) {
    return code.equals(codes.get(cut));
  }

  static @Nullable public BigDecimal share(BigDecimal total, long of) {
    return of == 0 ? null : mean(total, of);
  }

  /**
   * @param of more than 0
   */
  static BigDecimal mean(BigDecimal total, long of) {
    return total.divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP);
  }

  /** In [0, 1]; nothing out of nothing is no figure. */
  static @Nullable public BigDecimal ratio(long part, long of) {
    return share(BigDecimal.valueOf(part), of);
  }
}
