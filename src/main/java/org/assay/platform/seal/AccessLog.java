package org.assay.platform.seal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assay.platform.England;
import org.assay.platform.SecurityLog;
import org.assay.platform.Sql;

/** Who looked at, or took away, what. Rows are added and never changed; each carries its seal. */
@Singleton
public class AccessLog {
  private final Sql sql;
  private final Seal seal;
  private final SecurityLog security;
  private final Clock clock;

  AccessLog(Sql sql, Seal seal, SecurityLog security, Clock clock) {
    this.sql = sql;
    this.seal = seal;
    this.security = security;
    this.clock = clock;
  }

  /**
   * Once a person, subject and day in England: for those who open the same thing many times, such
   * as an organisation's own people with their return.
   */
  public void recordOncePerDay(
      long partnershipId, long personId, String what, String subjectKind, String subjectId) {
    var today = England.day(clock.instant()).atStartOfDay(England.ZONE).toInstant();
    var known =
        sql.count(
            "select count(*) from access_log where partnership_id = ? and subject_kind = ? and"
                + " subject_id = ? and person_id = ? and what = ? and at >= ?",
            partnershipId,
            subjectKind,
            subjectId,
            personId,
            what,
            today);
    if (known == 0) record(partnershipId, personId, what, subjectKind, subjectId);
  }

  /**
   * @param what {@code viewed} or {@code exported}
   * @param subjectKind for instance {@code return} or {@code compliance-summary}
   */
  public void record(
      long partnershipId, long personId, String what, String subjectKind, String subjectId) {
    // What the database keeps of a moment, or the seal would not hold when read back.
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var key = seal.currentKey();
    sql.change(
        "insert into access_log (partnership_id, person_id, what, subject_kind, subject_id, at,"
            + " key_name, seal) values "
            + Sql.marks(8),
        partnershipId,
        personId,
        what,
        subjectKind,
        subjectId,
        at,
        key,
        seal.of(key, Seal.text(partnershipId, personId, what, subjectKind, subjectId, at)));
    if (what.equals("exported")) {
      security.record(
          SecurityLog.Event.EXPORTED,
          personId,
          Map.of("partnership", partnershipId, "kind", subjectKind, "subject", subjectId));
    }
  }
}
