package org.assay.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  private final Map<String, Sum> sections = new HashMap<>();

  CycleTotals(CycleFigures figures) {
    this.figures = figures;
    figures
        .answers()
        .forEach(count -> questions.merge(count.question(), Tally.of(count), Tally::plus));
    figures.sections().forEach(cell -> sections.merge(cell.section(), Sum.of(cell), Sum::plus));
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
    public static final Sum NONE = new Sum(0, BigDecimal.ZERO, PooledAnswers.NONE);

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

  /** What the totals are added up from. */
  public CycleFigures figures() {
    return figures;
  }

  /** Of a question that nobody answered, zeros. */
  public Tally question(String key) {
    return questions.getOrDefault(key, Tally.NONE);
  }

  /** Of several questions together: each answer counts once. */
  public Tally pooled(Collection<String> keys) {
    return keys.stream().map(this::question).reduce(Tally.NONE, Tally::plus);
  }

  /** How many organisations have a score in the standard. */
  public int returns(String section) {
    return sum(section).scored();
  }

  /** How many answers to the standard say what. */
  public PooledAnswers standing(String section) {
    return sum(section).standing();
  }

  /** Mean of the organisations' scores in the standard; null when nobody has one. */
  public @Nullable BigDecimal mean(String section) {
    return sum(section).mean();
  }

  private Sum sum(String section) {
    return sections.getOrDefault(section, Sum.NONE);
  }

  /**
   * What the organisations of each part of a cut add up to.
   *
   * @param name of a cell, beside its part; cells of one name are added up
   * @return by code of the part, then by name
   */
  public Map<String, Map<String, Sum>> sums(Cut cut, Function<SectionCell, String> name) {
    var parts = new HashMap<String, Map<String, Sum>>();
    for (var cell : figures.sections()) {
      var code = cell.codes().get(cut);
      if (code != null) {
        parts
            .computeIfAbsent(code, key -> new HashMap<>())
            .merge(name.apply(cell), Sum.of(cell), Sum::plus);
      }
    }
    return parts;
  }

  /** Mean of the organisations' scores as a whole; null when nobody has one. */
  public @Nullable BigDecimal whole() {
    return whole(figures.returned()).mean();
  }

  /** The whole scores of these organisations, added up. */
  public static Sum whole(List<Returned> cells) {
    return cells.stream().map(Sum::of).reduce(Sum.NONE, Sum::plus);
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
