package org.assay.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.figures.CycleFigures.AnswerCount;
import org.assay.figures.CycleFigures.SectionMark;
import org.jspecify.annotations.Nullable;

/** What the figures of one cycle add up to, by question and by standard. */
public final class CycleTotals {
  private final CycleFigures figures;
  private final Map<String, Tally> questions = new HashMap<>();
  private final Map<String, List<SectionMark>> sections = new HashMap<>();

  CycleTotals(CycleFigures figures) {
    this.figures = figures;
    figures
        .answers()
        .forEach(count -> questions.merge(count.question(), Tally.of(count), Tally::plus));
    figures
        .sections()
        .forEach(
            mark -> sections.computeIfAbsent(mark.section(), k -> new ArrayList<>()).add(mark));
  }

  /**
   * Answers pooled over organisations.
   *
   * @param scored how many have a ratio; {@code total} is their sum
   * @param open asked and without an answer
   */
  public record Tally(Standing standing, int scored, BigDecimal total, int open) {
    static final Tally NONE = new Tally(Standing.NONE, 0, BigDecimal.ZERO, 0);

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
    return (int) marks(section).stream().filter(mark -> mark.ratio() != null).count();
  }

  public Standing standing(String section) {
    return marks(section).stream().map(SectionMark::standing).reduce(Standing.NONE, Standing::plus);
  }

  /** Mean of the organisations' scores in the standard; null when nobody has one. */
  public @Nullable BigDecimal mean(String section) {
    return mean(marks(section).stream().map(SectionMark::ratio).toList());
  }

  /** The same over some submissions only. */
  public @Nullable BigDecimal mean(String section, Set<Long> submissions) {
    return mean(
        marks(section).stream()
            .filter(mark -> submissions.contains(mark.submission()))
            .map(SectionMark::ratio)
            .toList());
  }

  /** Mean of the organisations' scores as a whole; null when nobody has one. */
  public @Nullable BigDecimal whole() {
    return mean(figures.returned().stream().map(CycleFigures.Returned::ratio).toList());
  }

  static @Nullable BigDecimal mean(Collection<? extends @Nullable BigDecimal> values) {
    var some = values.stream().filter(Objects::nonNull).toList();
    return share(
        some.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add),
        some.size());
  }

  static @Nullable BigDecimal share(BigDecimal total, long of) {
    return of == 0 ? null : total.divide(BigDecimal.valueOf(of), 20, RoundingMode.HALF_UP);
  }

  /** In [0, 1]; nothing out of nothing is no figure. */
  static @Nullable BigDecimal ratio(long part, long of) {
    return share(BigDecimal.valueOf(part), of);
  }

  private List<SectionMark> marks(String section) {
    return sections.getOrDefault(section, List.of());
  }
}
