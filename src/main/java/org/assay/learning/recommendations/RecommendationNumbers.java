package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import org.assay.platform.Sql;

/** Gives each recommendation of a partnership its number. */
@Singleton
class RecommendationNumbers {
  private final Sql sql;

  RecommendationNumbers(Sql sql) {
    this.sql = sql;
  }

  /** Two who ask at once wait for each other: the row of the partnership is locked. */
  int next(long partnershipId) {
    sql.count("select id from partnership where id = ? for update", partnershipId);
    return (int)
            sql.count(
                "select coalesce(max(number), 0) from recommendation where partnership_id = ?",
                partnershipId)
        + 1;
  }
}
