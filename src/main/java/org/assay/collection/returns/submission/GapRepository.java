package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assay.learning.actions.KnownActions;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Keeps what a submission does not meet beside the actions that the partnership knows of. */
@Singleton
class GapRepository {
  private static final String INSERT =
      "insert into submission_gap (submission_id, question_key, partnership_id, position, unmet,"
          + " planned, due_on) values "
          + Sql.marks(7);

  /**
   * The actions of submissions, and whether a gap stands there for each. Read without locks, so
   * that two organisations that submit at once do not wait for each other.
   */
  private static final String ACTIONS =
      "select s.id, s.partnership_id, act.raised_key, act.id as action, case when act.carried_from"
          + " is null then false else true end as carried, a.plan_what is not null as planned,"
          + " a.plan_due, g.submission_id is not null as stands from submission s join"
          + " improvement_action act on act.raised_id = s.return_id and act.raised_kind = 'return'"
          + " and act.first_submitted_at is not null left join submission_answer a on"
          + " a.submission_id = s.id and a.question_key = act.raised_key left join submission_gap g"
          + " on g.submission_id = s.id and g.question_key = act.raised_key where s.id in ";

  private static final String LINK =
      "update submission_gap set action_id = ?, carried = ? where submission_id = ? and"
          + " question_key = ?";

  /** Of questions that are met now, or no longer asked: they come last. */
  private static final int LAST = 9999;

  private final Sql sql;

  GapRepository(Sql sql) {
    this.sql = sql;
  }

  private static void add(long submission, SubmissionRow row, List<@Nullable Object[]> rows) {
    for (var it : row.gaps()) {
      rows.add(
          new @Nullable Object[] {
            submission,
            it.question(),
            row.agencyReturn().partnershipId(),
            it.position(),
            it.unmet(),
            it.planned(),
            it.due()
          });
    }
  }

  void addAll(List<Long> submissions, List<SubmissionRow> rows) {
    var all = new ArrayList<@Nullable Object[]>();
    for (int i = 0; i < rows.size(); i++) {
      add(submissions.get(i), rows.get(i), all);
    }
    sql.batch(INSERT, all);
  }

  private record Linked(
      @Nullable Object[] gap, @Nullable Object[] link, Object[] row, boolean stands) {}

  /** Once the actions of these submissions are signed off too. */
  void link(List<Long> submissions) {
    if (submissions.isEmpty()) return;
    var ids = Sql.marks(submissions.size());
    var linked = sql.list(ACTIONS + ids, GapRepository::linked, submissions.toArray());
    sql.batch(INSERT, linked.stream().filter(it -> !it.stands()).map(Linked::gap).toList());
    sql.batch(LINK, linked.stream().map(Linked::link).toList());
    KnownActions.rows(sql, linked.stream().map(Linked::row).toList());
  }

  private static Linked linked(ResultSet row) throws SQLException {
    var submission = row.getLong("id");
    var question = row.getString("raised_key");
    return new Linked(
        new @Nullable Object[] {
          submission,
          question,
          row.getLong("partnership_id"),
          LAST,
          0,
          row.getBoolean("planned"),
          Sql.date(row, "plan_due")
        },
        new @Nullable Object[] {
          row.getLong("action"), row.getBoolean("carried"), submission, question
        },
        new Object[] {submission, question},
        row.getBoolean("stands"));
  }
}
