package org.assay.reporting.pack;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Counts what the organisations of one forum answered; none is read one by one. */
@Singleton
class ForumRepository {
  private final Sql sql;

  ForumRepository(Sql sql) {
    this.sql = sql.patient();
  }

  /**
   * Answers to one question that have a place on a scale.
   *
   * @param total sum of their worth
   */
  record Answered(String question, int number, BigDecimal total, int met, int notMet) {}

  /**
   * @param number of organisations that do not fully meet the requirement
   * @param unplanned how many of them have no action for it
   */
  record Unmet(String question, int number, int unplanned) {}

  /** Those of which enough have returned that no figure tells of one. */
  List<Forum> returned(Cycle cycle, Instant at) {
    record Kind(String sector, String phase, int number) {}
    var kinds =
        sql.list(
            "select s.sector, s.phase, count(*) from submission s where s.partnership_id = ? and"
                + " s.cycle_id = ? and s.submitted_at <= ? and s.superseded_at > ? group by"
                + " s.sector, s.phase",
            row -> new Kind(row.getString(1), row.getString(2), row.getInt(3)),
            cycle.partnershipId(),
            cycle.id(),
            at,
            at);
    return Arrays.stream(Forum.values())
        .filter(
            it ->
                kinds.stream()
                        .filter(kind -> it.has(kind.sector(), kind.phase()))
                        .mapToInt(Kind::number)
                        .sum()
                    >= SmallNumbers.FEWEST)
        .toList();
  }

  List<Answered> answers(Cycle cycle, Forum forum, Instant at) {
    return sql.list(
        "select a.question_key, count(*), sum(a.ratio), sum(case when a.ratio = 1 then 1 else 0"
            + " end), sum(case when a.ratio = 0 then 1 else 0 end) from submission_answer a join"
            + " submission s on s.id = a.submission_id where a.ratio is not null and "
            + of(forum)
            + " group by a.question_key",
        row ->
            new Answered(
                row.getString(1),
                row.getInt(2),
                row.getBigDecimal(3),
                row.getInt(4),
                row.getInt(5)),
        values(cycle, forum, at));
  }

  List<Unmet> unmet(Cycle cycle, Forum forum, Instant at) {
    return sql.list(
        "select g.question_key, count(*), sum(case when g.planned then 0 else 1 end) from"
            + " submission_gap g join submission s on s.id = g.submission_id where g.unmet > 0 and "
            + of(forum)
            + " group by g.question_key",
        row -> new Unmet(row.getString(1), row.getInt(2), row.getInt(3)),
        values(cycle, forum, at));
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
}
