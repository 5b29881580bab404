package org.assay.assurance.caseaudit.panel;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.assurance.signals.Fact.Audited;
import org.assay.assurance.signals.SignalFacts;
import org.assay.collection.returns.ReturnView;
import org.assay.platform.England;
import org.assay.platform.Sql;

/**
 * What panels judged overall in closed audits that serve a priority, over the cases that an
 * organisation was asked about. The grade is one of all agencies together; what an agency said of
 * its own work is not read.
 */
@Singleton
class AuditedBefore implements SignalFacts {
  /** Practice changes. */
  private static final Period RECENT = Period.ofYears(2);

  private static final String JUDGED =
      "select a.reference, a.theme, a.priority, a.closed_at, count(*) as cases, sum(case when"
          + " g.grade in (?, ?) then 1 else 0 end) as below from case_audit a join case_audit_case"
          + " c on c.audit_id = a.id and c.partnership_id = a.partnership_id join"
          + " case_audit_case_agency x on x.case_id = c.id and x.organisation_id = ? join"
          + " case_audit_grade g on g.case_id = c.id and g.domain = ? where a.partnership_id = ?"
          + " and a.state = 'CLOSED' and a.priority is not null and a.closed_at > ? and g.grade in"
          + " (?, ?, ?, ?) group by a.reference, a.theme, a.priority, a.closed_at order by"
          + " a.closed_at desc";

  private final Sql sql;
  private final Clock clock;

  AuditedBefore(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<Audited> about(ReturnView view) {
    return of(view.agencyReturn().partnershipId(), view.agencyReturn().organisationId());
  }

  /** The last closed first. */
  List<Audited> of(long partnershipId, long organisationId) {
    var since = England.day(clock.instant()).minus(RECENT).atStartOfDay(England.ZONE).toInstant();
    var values =
        Stream.concat(
            Stream.<Object>of(
                Grade.REQUIRES_IMPROVEMENT.name(),
                Grade.INADEQUATE.name(),
                organisationId,
                Domain.OVERALL,
                partnershipId,
                since),
            Arrays.stream(Grade.values()).filter(Grade::isGrade).map(Enum::name));
    return sql.list(JUDGED, AuditedBefore::judged, values.toArray());
  }

  private static Audited judged(ResultSet row) throws SQLException {
    return new Audited(
        row.getString("reference"),
        row.getString("theme"),
        England.day(Objects.requireNonNull(Sql.instant(row, "closed_at"))),
        row.getString("priority"),
        row.getInt("cases"),
        row.getInt("below"));
  }
}
