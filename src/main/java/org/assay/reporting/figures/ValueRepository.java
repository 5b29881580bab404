package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.reporting.figures.tally.Tallies;
import org.assay.reporting.figures.tally.Tally;
import org.jspecify.annotations.Nullable;

/** Sums of the numbers, ticks and parts of submitted answers. */
@Singleton
class ValueRepository {
  private final Tallies tallies;

  ValueRepository(Tallies tallies) {
    this.tallies = tallies;
  }

  /** Answers alike in question, part and place. */
  record Cell(
      String question,
      String part,
      String sector,
      @Nullable String district,
      int number,
      BigDecimal total,
      @Nullable BigDecimal whole) {}

  List<Cell> cells(Cycle cycle, Instant at) {
    return tallies.read(Tally.VALUES, cycle, at).stream()
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

  /** Whole answers alike in number too, smallest first: each cell's total is one such number. */
  List<Cell> amounts(Cycle cycle, Instant at, Collection<String> questions) {
    return tallies.read(Tally.AMOUNTS, cycle, at).stream()
        .filter(it -> questions.contains(it.keys().getFirst()))
        .map(
            it ->
                new Cell(
                    it.keys().getFirst(),
                    "",
                    it.keys().get(1),
                    it.key(2),
                    (int) it.number(),
                    new BigDecimal(it.keys().get(3)),
                    null))
        .sorted(Comparator.comparing(Cell::total))
        .toList();
  }
}
