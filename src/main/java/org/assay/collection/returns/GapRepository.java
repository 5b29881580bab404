package org.assay.collection.returns;

import jakarta.inject.Singleton;
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

  /** Of questions that are met now, or no longer asked: they come last. */
  private static final String INSERT_ACTIONS =
      "insert into submission_gap (submission_id, question_key, partnership_id, position, unmet,"
          + " planned, due_on) select s.id, act.raised_key, s.partnership_id, 9999, 0, case when"
          + " a.plan_what is null then false else true end, a.plan_due from submission s join"
          + " improvement_action act on act.raised_id = s.return_id and act.raised_kind = 'return'"
          + " and act.first_submitted_at is not null left join submission_answer a on"
          + " a.submission_id = s.id and a.question_key = act.raised_key left join submission_gap g"
          + " on g.submission_id = s.id and g.question_key = act.raised_key where g.submission_id"
          + " is null and s.id in ";

  private static final String LINK =
      "update submission_gap set action_id = (select act.id from submission s join"
          + " improvement_action act on act.raised_id = s.return_id and act.raised_kind = 'return'"
          + " where s.id = submission_gap.submission_id and act.raised_key ="
          + " submission_gap.question_key and act.first_submitted_at is not null) where"
          + " submission_id in ";

  private static final String CARRIED =
      "update submission_gap set carried = (select case when act.carried_from is null then false"
          + " else true end from improvement_action act where act.id = submission_gap.action_id)"
          + " where action_id is not null and submission_id in ";

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
            row.head().partnershipId(),
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

  /** Once the actions of these submissions are signed off too. */
  void link(List<Long> submissions) {
    if (submissions.isEmpty()) return;
    var ids = Sql.marks(submissions.size());
    sql.change(INSERT_ACTIONS + ids, submissions.toArray());
    sql.change(LINK + ids, submissions.toArray());
    sql.change(CARRIED + ids, submissions.toArray());
    sql.change(
        KnownActions.FOLLOW + " action_id is not null and submission_id in " + ids,
        submissions.toArray());
  }
}
