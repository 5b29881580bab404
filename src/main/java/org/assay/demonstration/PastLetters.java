package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.platform.Sql;

/**
 * Drops the letters that the county’s two years of learning would have sent as they happened: on
 * the day on which it is founded, nobody waits for them any more.
 */
@Singleton
class PastLetters {
  private static final String KINDS =
      List.of(
              "recommendation-changed",
              "recommendation-checked",
              "recommendation-closed",
              "recommendation-reaudited",
              "recommendation-escalated",
              "recommendation-not-accepted",
              "recommendation-said-done",
              "escalation-decided",
              "audit-forms-in",
              "audit-closed")
          .stream()
          .map(it -> "'" + it + "'")
          .collect(Collectors.joining(", "));

  private final Sql sql;

  PastLetters(Sql sql) {
    this.sql = sql;
  }

  void drop(long partnership) {
    sql.change(
        "delete from letter where partnership_id = ? and sent_at is null and kind in ("
            + KINDS
            + ")",
        partnership);
    sql.change(
        "delete from letter where partnership_id = ? and sent_at is null and kind ="
            + " 'recommendation-made' and subject_id in (select id from recommendation where"
            + " partnership_id = ? and state <> 'ASKED')",
        partnership,
        partnership);
    sql.change(
        "delete from letter where partnership_id = ? and sent_at is null and kind = 'audit-opened'"
            + " and subject_id in (select id from case_audit where partnership_id = ? and state ="
            + " 'CLOSED')",
        partnership,
        partnership);
  }
}
