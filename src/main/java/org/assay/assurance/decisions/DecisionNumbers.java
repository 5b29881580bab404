package org.assay.assurance.decisions;

import jakarta.inject.Singleton;
import org.assay.platform.Sql;

/** Gives each decision of a partnership its number. */
@Singleton
class DecisionNumbers {
  private final Sql sql;

  DecisionNumbers(Sql sql) {
    this.sql = sql;
  }

  /** Two who ask at once wait for each other: the row of the partnership is locked. */
  int next(long partnershipId) {
    sql.count("select id from partnership where id = ? for update", partnershipId);
    return (int)
            sql.count(
                "select coalesce(max(number), 0) from meeting_decision where partnership_id = ?",
                partnershipId)
        + 1;
  }
}
