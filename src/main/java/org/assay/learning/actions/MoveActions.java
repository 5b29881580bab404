package org.assay.learning.actions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.assay.platform.Sql;

/** Hands what is still to be done to the organisation that follows another. */
@Singleton
public class MoveActions {
  private static final String OPEN =
      " where partnership_id = ? and organisation_id = ? and state in ('open', 'in-progress')";

  private final Sql sql;
  private final Clock clock;

  MoveActions(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * @param person who says that the one follows the other
   * @param words for the history of each action
   */
  @Transactional
  public void move(long partnershipId, long from, long to, long person, String words) {
    sql.change(
        "insert into action_entry (action_id, partnership_id, at, person_id, kind, words) select"
            + " id, partnership_id, ?, ?, 'carried', ? from improvement_action"
            + OPEN,
        clock.instant(),
        person,
        words,
        partnershipId,
        from);
    sql.change(
        "update submitted_action set organisation_id = ? where action_id in (select id from"
            + " improvement_action"
            + OPEN
            + ")",
        to,
        partnershipId,
        from);
    sql.change(
        "update improvement_action set organisation_id = ?, version = version + 1" + OPEN,
        to,
        partnershipId,
        from);
  }
}
