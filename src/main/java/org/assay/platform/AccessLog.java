package org.assay.platform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** Who looked at, or took away, what. Rows are added and never changed. */
@Singleton
public class AccessLog {
  private final Sql sql;
  private final SecurityLog security;
  private final Clock clock;

  AccessLog(Sql sql, SecurityLog security, Clock clock) {
    this.sql = sql;
    this.security = security;
    this.clock = clock;
  }

  /**
   * @param what {@code viewed} or {@code exported}
   * @param subjectKind for instance {@code return} or {@code compliance-summary}
   */
  public void record(
      long partnershipId, long personId, String what, String subjectKind, String subjectId) {
    sql.change(
        "insert into access_log (partnership_id, person_id, what, subject_kind, subject_id, at)"
            + " values (?, ?, ?, ?, ?, ?)",
        partnershipId,
        personId,
        what,
        subjectKind,
        subjectId,
        clock.instant());
    if (what.equals("exported")) {
      security.record(
          SecurityLog.Event.EXPORTED,
          personId,
          Map.of("partnership", partnershipId, "kind", subjectKind, "subject", subjectId));
    }
  }
}
