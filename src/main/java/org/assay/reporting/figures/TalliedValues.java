package org.assay.reporting.figures;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.reporting.figures.tally.Line;
import org.assay.reporting.figures.tally.TalliesAt;
import org.assay.reporting.figures.tally.Tally;
import org.jspecify.annotations.Nullable;

/** Sums of the numbers, ticks and parts of submitted answers. */
final class TalliedValues {
  private TalliedValues() {}

  /** Answers alike in question, part and place. */
  record Cell(
      String question,
      String part,
      String sector,
      @Nullable String district,
      int number,
      BigDecimal total,
      @Nullable BigDecimal whole) {}

  static List<Cell> cells(TalliesAt of) {
    return of.read(Tally.VALUES).stream()
        .map(
            it ->
                new Cell(
                    it.keys().getFirst(),
                    it.keys().get(1),
                    it.keys().get(2),
                    it.key(3),
                    (int) it.number(),
                    it.sums().getFirst(),
                    it.sum(2) == 0 ? null : it.sums().get(1)))
        .sorted(Comparator.comparing(Cell::question).thenComparing(Cell::part))
        .toList();
  }

  /** How many chose, or counted, anything in questions of several parts. */
  static List<Cell> choosers(TalliesAt of, Collection<String> questions) {
    return whole(of, Tally.IN_PARTS, questions, it -> BigDecimal.ZERO).toList();
  }

  /** Whole answers alike in number too, smallest first: each cell's total is one such number. */
  static List<Cell> amounts(TalliesAt of, Collection<String> questions) {
    return whole(of, Tally.AMOUNTS, questions, it -> new BigDecimal(it.keys().get(3)))
        .sorted(Comparator.comparing(Cell::total))
        .toList();
  }

  /** Cells of whole questions, each from a line of question, sector and district. */
  private static Stream<Cell> whole(
      TalliesAt of, Tally tally, Collection<String> questions, Function<Line, BigDecimal> total) {
    return of.read(tally).stream()
        .filter(it -> questions.contains(it.keys().getFirst()))
        .map(
            it ->
                new Cell(
                    it.keys().getFirst(),
                    "",
                    it.keys().get(1),
                    it.key(2),
                    (int) it.number(),
                    total.apply(it),
                    null));
  }
}
