package org.assay.reporting.pack;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.reporting.figures.tally.Line;
import org.assay.reporting.figures.tally.Tallies;
import org.assay.reporting.figures.tally.Tally;

/** Counts what the organisations of one forum answered; none is read one by one. */
@Singleton
class ForumRepository {
  private final Tallies tallies;

  ForumRepository(Tallies tallies) {
    this.tallies = tallies;
  }

  /**
   * Answers to one question that have a place on a scale.
   *
   * @param total sum of their worth
   */
  record Answered(String question, int number, BigDecimal total, int met, int notMet) {
    Answered plus(Answered it) {
      return new Answered(
          question, number + it.number, total.add(it.total), met + it.met, notMet + it.notMet);
    }
  }

  /**
   * @param number of organisations that do not fully meet the requirement
   * @param unplanned how many of them have no action for it
   */
  record Unmet(String question, int number, int unplanned) {
    Unmet plus(Unmet it) {
      return new Unmet(question, number + it.number, unplanned + it.unplanned);
    }
  }

  /** Those of which enough have returned that no figure tells of one. */
  List<Forum> returned(Cycle cycle, Instant at) {
    var returned = tallies.read(Tally.RETURNS, cycle, at);
    return Arrays.stream(Forum.values())
        .filter(
            it ->
                returned.stream()
                        .filter(line -> it.has(line.keys().getFirst(), line.keys().get(2)))
                        .mapToLong(Line::number)
                        .sum()
                    >= SmallNumbers.FEWEST)
        .toList();
  }

  List<Answered> answers(Cycle cycle, Forum forum, Instant at) {
    return by(
            Tally.SCORED,
            cycle,
            forum,
            at,
            it ->
                new Answered(
                    it.keys().getFirst(),
                    (int) it.number(),
                    it.sums().getFirst(),
                    it.sum(1),
                    it.sum(2)),
            Answered::question,
            Answered::plus)
        .toList();
  }

  List<Unmet> unmet(Cycle cycle, Forum forum, Instant at) {
    return by(
            Tally.UNMET,
            cycle,
            forum,
            at,
            it -> new Unmet(it.keys().getFirst(), (int) it.number(), it.sum(0)),
            Unmet::question,
            Unmet::plus)
        .toList();
  }

  /** The lines of a forum's organisations, added up by question. */
  private <T> Stream<T> by(
      Tally tally,
      Cycle cycle,
      Forum forum,
      Instant at,
      Function<Line, T> read,
      Function<T, String> question,
      BinaryOperator<T> plus) {
    return tallies.read(tally, cycle, at).stream()
        .filter(it -> forum.has(it.keys().get(1), it.keys().get(2)))
        .map(read)
        .collect(Collectors.toMap(question, it -> it, plus, TreeMap::new))
        .values()
        .stream();
  }
}
