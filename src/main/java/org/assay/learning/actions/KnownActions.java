package org.assay.learning.actions;

import java.util.List;
import org.assay.platform.Sql;

/** Where the partnership's view of an action is kept beside what was submitted. */
public final class KnownActions {
  /**
   * Writes into the rows of {@code submission_gap} that a condition leaves what their actions have
   * come to. The condition is to follow.
   */
  public static final String FOLLOW =
      "update submission_gap set progress = "
          + of("a.progress")
          + ", progress_at = "
          + of("a.progress_at")
          + ", carried_at = "
          + of("case when a.state = 'carried' then a.closed_at end")
          + ", changed_at = "
          + of(
              "case when a.state = 'carried' and a.closed_at > a.progress_at then a.closed_at else"
                  + " a.progress_at end")
          + " where";

  private static final String ROW = FOLLOW + " submission_id = ? and question_key = ?";
  private static final int AT_ONCE = 500;

  private KnownActions() {}

  /**
   * Writes it for every row of these actions. The rows are read first and written one by one: by
   * the index over actions, two who write at once would lock the same gap and then wait for each
   * other.
   */
  static void follow(Sql sql, List<Long> actions) {
    for (int from = 0; from < actions.size(); from += AT_ONCE) {
      var some = actions.subList(from, Math.min(from + AT_ONCE, actions.size()));
      rows(
          sql,
          sql.list(
              "select submission_id, question_key from submission_gap where action_id in "
                  + Sql.marks(some.size()),
              row -> new Object[] {row.getLong(1), row.getString(2)},
              some.toArray()));
    }
  }

  /** Writes it into rows that are named by submission and question. */
  public static void rows(Sql sql, List<Object[]> rows) {
    sql.batch(ROW, rows);
  }

  private static String of(String what) {
    return "(select " + what + " from improvement_action a where a.id = submission_gap.action_id)";
  }
}
