package org.assay.learning.recommendations;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.assay.platform.England;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Keeps how recommendations stood before each change, so that they are known as at a time. */
@Singleton
class ChainHistory {
  /** What is added to a recommendation and never taken away. */
  enum Addition {
    SOURCE,
    UPDATE,
    CHECK,
    REAUDIT,
    ESCALATION,
    DECISION
  }

  private final Sql sql;

  ChainHistory(Sql sql) {
    this.sql = sql;
  }

  /** Call it before a recommendation or an owner's part of it changes, in the same transaction. */
  void changing(long partnership, long recommendation, Instant at) {
    sql.change(
        "insert into recommendation_was (partnership_id, recommendation_id, words, theme, priority,"
            + " due_on, measure, state, closed_by, closed_on, closing_reason, reaudit_on, until_at)"
            + " select partnership_id, id, words, theme, priority, due_on, measure, state,"
            + " closed_by, closed_on, closing_reason, reaudit_on, ? from recommendation where"
            + " partnership_id = ? and id = ?",
        at,
        partnership,
        recommendation);
    sql.change(
        "insert into recommendation_owner_was (partnership_id, recommendation_id, owner_id, state,"
            + " answer, reason, answered_by, answered_on, until_at) select partnership_id,"
            + " recommendation_id, id, state, answer, reason, answered_by, answered_on, ? from"
            + " recommendation_owner where partnership_id = ? and recommendation_id = ?",
        at,
        partnership,
        recommendation);
  }

  /** The same before an update is given anew. */
  void changing(QuarterUpdate before, Instant at) {
    sql.change(
        "insert into recommendation_update_was (partnership_id, recommendation_id, update_id, done,"
            + " difference, evidence, stuck, finished, given_by, given_on, until_at) select"
            + " partnership_id, recommendation_id, id, done, difference, evidence, stuck, finished,"
            + " given_by, given_on, ? from recommendation_update where partnership_id = ? and id ="
            + " ?",
        at,
        before.partnershipId(),
        before.id());
  }

  void added(Addition what, long partnership, long recommendation, long row, Instant at) {
    sql.change(
        "insert into recommendation_addition (partnership_id, recommendation_id, kind, row_id,"
            + " added_at) values "
            + Sql.marks(5),
        partnership,
        recommendation,
        what.name(),
        row,
        at);
  }

  /**
   * What was known at a time and has changed since.
   *
   * @param recommendations by id; {@code owners} and {@code updates} likewise
   * @param additions when each row was added, as far as that is known
   */
  record Past(
      Instant at,
      Map<Long, Function<Recommendation, Recommendation>> recommendations,
      Map<Long, Function<RecommendationOwner, RecommendationOwner>> owners,
      Map<Long, Function<QuarterUpdate, QuarterUpdate>> updates,
      Map<Added, Instant> additions) {

    /**
     * Whether a row was there.
     *
     * @param day on which it was made, from which it counts where nothing more is known
     */
    boolean has(Addition what, @Nullable Long row, LocalDate day) {
      var added = row == null ? null : additions.get(new Added(what, row));
      return added == null ? !day.isAfter(England.day(at)) : !added.isAfter(at);
    }
  }

  record Added(Addition what, long row) {}

  Past asAt(long partnership, Instant at) {
    return new Past(
        at,
        then("recommendation_was", "recommendation_id", partnership, at, this::recommendation),
        then("recommendation_owner_was", "owner_id", partnership, at, this::owner),
        then("recommendation_update_was", "update_id", partnership, at, this::update),
        additions(partnership));
  }

  private interface Reader<T> {
    Function<T, T> of(ResultSet row) throws SQLException;
  }

  /** Of each the first that ended after the time. */
  private <T> Map<Long, Function<T, T>> then(
      String table, String id, long partnership, Instant at, Reader<T> reader) {
    record Row<T>(long id, Function<T, T> then) {}
    var first = new HashMap<Long, Function<T, T>>();
    sql.list(
            "select * from "
                + table
                + " where partnership_id = ? and until_at > ? order by until_at, id",
            row -> new Row<>(row.getLong(id), reader.of(row)),
            partnership,
            at)
        .forEach(it -> first.putIfAbsent(it.id(), it.then()));
    return first;
  }

  private Map<Added, Instant> additions(long partnership) {
    var additions = new HashMap<Added, Instant>();
    sql.list(
            "select kind, row_id, added_at from recommendation_addition where partnership_id = ?",
            row ->
                Map.entry(
                    new Added(Addition.valueOf(row.getString(1)), row.getLong(2)),
                    requireNonNull(Sql.instant(row, "added_at"))),
            partnership)
        .forEach(it -> additions.put(it.getKey(), it.getValue()));
    return additions;
  }

  private Function<Recommendation, Recommendation> recommendation(ResultSet row)
      throws SQLException {
    var words = row.getString("words");
    var theme = row.getString("theme");
    var priority = row.getString("priority");
    var due = requireNonNull(Sql.date(row, "due_on"));
    var measure = row.getString("measure");
    var state = ChainState.valueOf(row.getString("state"));
    var by = Sql.id(row, "closed_by");
    var on = Sql.date(row, "closed_on");
    var reason = row.getString("closing_reason");
    var reaudit = Sql.date(row, "reaudit_on");
    return it ->
        new Recommendation(
            it.id(),
            it.partnershipId(),
            it.number(),
            words,
            theme,
            priority,
            due,
            measure,
            state,
            it.madeOn(),
            it.madeBy(),
            it.madeAt(),
            by,
            on,
            reason,
            reaudit,
            it.version());
  }

  private Function<RecommendationOwner, RecommendationOwner> owner(ResultSet row)
      throws SQLException {
    var state = ChainState.valueOf(row.getString("state"));
    var answer = row.getString("answer");
    var reason = row.getString("reason");
    var by = Sql.id(row, "answered_by");
    var on = Sql.date(row, "answered_on");
    return it ->
        new RecommendationOwner(
            it.id(),
            it.partnershipId(),
            it.recommendationId(),
            it.organisationId(),
            it.bodyId(),
            it.name(),
            state,
            answer == null ? null : OwnerAnswer.valueOf(answer),
            reason,
            by,
            on,
            it.version());
  }

  private Function<QuarterUpdate, QuarterUpdate> update(ResultSet row) throws SQLException {
    var done = row.getString("done");
    var difference = row.getString("difference");
    var evidence = row.getString("evidence");
    var stuck = row.getString("stuck");
    var finished = row.getBoolean("finished");
    var by = row.getLong("given_by");
    var on = requireNonNull(Sql.date(row, "given_on"));
    return it ->
        new QuarterUpdate(
            it.id(),
            it.partnershipId(),
            it.recommendationId(),
            it.ownerId(),
            it.quarter(),
            done,
            difference,
            evidence,
            stuck,
            finished,
            by,
            on,
            it.version());
  }
}
