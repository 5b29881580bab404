package org.assay.reporting.pack;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.platform.Sql;
import org.assay.reporting.figures.tally.Line;
import org.assay.reporting.figures.tally.Tallies;
import org.assay.reporting.figures.tally.Tally;
import org.jspecify.annotations.Nullable;

/** Counts what the organisations of one forum answered; none is read one by one. */
@Singleton
class ForumRepository {
  private final Tallies tallies;
  private final Sql sql;

  ForumRepository(Tallies tallies, Sql sql) {
    this.tallies = tallies;
    this.sql = sql;
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
    var returned = tallies.at(cycle, at).read(Tally.RETURNS);
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

  /**
   * An organisation that agreed to be named.
   *
   * @param score over all standards; null where nothing is scored
   */
  record Member(String name, @Nullable BigDecimal score) {}

  /** Of those that returned, by name. */
  List<Member> members(Cycle cycle, Forum forum, Instant at, Set<Long> named) {
    record Found(long organisation, Member member) {}
    return sql
        .list(
            "select s.organisation_id, o.name, s.ratio from submission s join organisation o on"
                + " o.id = s.organisation_id where "
                + of(forum)
                + " order by o.name, o.id",
            row -> new Found(row.getLong(1), new Member(row.getString(2), row.getBigDecimal(3))),
            values(cycle, forum, at))
        .stream()
        .filter(it -> named.contains(it.organisation()))
        .map(Found::member)
        .toList();
  }

  private static String of(Forum forum) {
    return "s.partnership_id = ? and s.cycle_id = ? and s.submitted_at <= ? and s.superseded_at > ?"
        + " and s.sector in "
        + Sql.marks(forum.sectors().size())
        + (forum.phases().isEmpty() ? "" : " and s.phase in " + Sql.marks(forum.phases().size()));
  }

  private static Object[] values(Cycle cycle, Forum forum, Instant at) {
    var values = new ArrayList<Object>(List.of(cycle.partnershipId(), cycle.id(), at, at));
    forum.sectors().stream().map(Sector::code).forEach(values::add);
    forum.phases().stream().map(Phase::code).forEach(values::add);
    return values.toArray();
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
    return tallies.at(cycle, at).read(tally).stream()
        .filter(it -> forum.has(it.keys().get(1), it.keys().get(2)))
        .map(read)
        .collect(Collectors.toMap(question, it -> it, plus, TreeMap::new))
        .values()
        .stream();
  }
}
