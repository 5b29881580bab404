package org.assay.learning.actions;

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

  private KnownActions() {}

  private static String of(String what) {
    return "(select " + what + " from improvement_action a where a.id = submission_gap.action_id)";
  }
}
