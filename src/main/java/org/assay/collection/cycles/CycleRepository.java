package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class CycleRepository {
  private static final String COLUMNS =
      "partnership_id, code, title, question_set_id, question_set_version, question_set_sha256,"
          + " opens_on, first_deadline, second_deadline, closed_at, previous_cycle_id";
  private static final String SELECT =
      "select id, " + COLUMNS + " from cycle where partnership_id = ?";

  private final Sql sql;

  CycleRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<Cycle> find(long partnershipId, long id) {
    return sql.first(SELECT + " and id = ?", CycleRepository::cycle, partnershipId, id);
  }

  Optional<Cycle> find(long partnershipId, String code) {
    return sql.first(SELECT + " and code = ?", CycleRepository::cycle, partnershipId, code);
  }

  List<Cycle> all(long partnershipId) {
    return sql.list(
        SELECT + " order by opens_on desc, id desc", CycleRepository::cycle, partnershipId);
  }

  long add(Cycle it) {
    return sql.insert(
        "insert into cycle (" + COLUMNS + ") values " + Sql.marks(11),
        it.partnershipId(),
        it.code(),
        it.title(),
        it.questionSetId(),
        it.questionSetVersion(),
        it.sha256(),
        it.opensOn(),
        it.firstDeadline(),
        it.secondDeadline(),
        it.closedAt(),
        it.previousId());
  }

  /** How it stands now, for who asks later how it stood until then. */
  private void keep(long partnershipId, long id, Instant at) {
    sql.change(
        "insert into cycle_was (cycle_id, until_at, partnership_id, first_deadline,"
            + " second_deadline, closed_at) select c.id, ?, c.partnership_id, c.first_deadline,"
            + " c.second_deadline, c.closed_at from cycle c where c.partnership_id = ? and c.id = ?"
            + " and not exists (select 1 from cycle_was w where w.cycle_id = c.id and w.until_at >="
            + " ?)",
        at,
        partnershipId,
        id,
        at);
  }

  /** Those of the partnership among some, in no order. */
  List<Cycle> some(long partnershipId, Collection<Long> ids) {
    if (ids.isEmpty()) return List.of();
    var values = new ArrayList<Object>(List.of(partnershipId));
    values.addAll(ids);
    return sql.list(
        SELECT + " and id in " + Sql.marks(ids.size()), CycleRepository::cycle, values.toArray());
  }

  /** With the deadlines that each had at a time, in the same order. */
  List<Cycle> asAt(long partnershipId, List<Cycle> cycles, Instant at) {
    if (cycles.isEmpty()) return cycles;
    var values = new ArrayList<Object>(List.of(partnershipId, at));
    cycles.forEach(it -> values.add(it.id()));
    var then = new HashMap<Long, Was>();
    sql.list(
            "select cycle_id, first_deadline, second_deadline, closed_at from cycle_was where"
                + " partnership_id = ? and until_at > ? and cycle_id in "
                + Sql.marks(cycles.size())
                + " order by cycle_id, until_at",
            CycleRepository::was,
            values.toArray())
        .forEach(it -> then.putIfAbsent(it.cycle, it));
    return cycles.stream().map(it -> with(it, then.get(it.id()))).toList();
  }

  /** How a cycle stood until some time. */
  private record Was(long cycle, LocalDate first, LocalDate second, @Nullable Instant closedAt) {}

  private static Was was(ResultSet row) throws SQLException {
    return new Was(
        row.getLong("cycle_id"),
        Objects.requireNonNull(Sql.date(row, "first_deadline")),
        Objects.requireNonNull(Sql.date(row, "second_deadline")),
        Sql.instant(row, "closed_at"));
  }

  private static Cycle with(Cycle it, @Nullable Was was) {
    return was == null ? it : it.with(was.first, was.second, was.closedAt);
  }

  void close(long partnershipId, long id, Instant at) {
    keep(partnershipId, id, at);
    sql.change(
        "update cycle set closed_at = ? where partnership_id = ? and id = ?",
        at,
        partnershipId,
        id);
  }

  void extend(long partnershipId, long id, LocalDate first, LocalDate second, Instant at) {
    keep(partnershipId, id, at);
    sql.change(
        "update cycle set first_deadline = ?, second_deadline = ?, closed_at = null where"
            + " partnership_id = ? and id = ?",
        first,
        second,
        partnershipId,
        id);
  }

  /** Which of the organisations a cycle asks. */
  List<Long> asked(long partnershipId, long cycleId) {
    return sql.list(
        "select organisation_id from agency_return where partnership_id = ? and cycle_id = ?",
        row -> row.getLong(1),
        partnershipId,
        cycleId);
  }

  /**
   * @param sheets an empty one for each organisation
   */
  void ask(long partnershipId, long cycleId, List<Long> organisations, List<Long> sheets) {
    sql.batch(
        "insert into agency_return (partnership_id, cycle_id, organisation_id, sheet_id, status)"
            + " values (?, ?, ?, ?, 'not-started')",
        IntStream.range(0, organisations.size())
            .mapToObj(
                i ->
                    new @Nullable Object[] {
                      partnershipId, cycleId, organisations.get(i), sheets.get(i)
                    })
            .toList());
  }

  static Cycle cycle(ResultSet row) throws SQLException {
    return new Cycle(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getString("code"),
        row.getString("title"),
        row.getString("question_set_id"),
        row.getString("question_set_version"),
        row.getString("question_set_sha256"),
        Objects.requireNonNull(Sql.date(row, "opens_on")),
        Objects.requireNonNull(Sql.date(row, "first_deadline")),
        Objects.requireNonNull(Sql.date(row, "second_deadline")),
        Sql.instant(row, "closed_at"),
        Sql.id(row, "previous_cycle_id"));
  }
}
