package org.assay.assurance.caseaudit.panel;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.assay.platform.Sql;

@Singleton
class GradeRepository {
  private final Sql sql;

  GradeRepository(Sql sql) {
    this.sql = sql;
  }

  List<PanelGrade> ofCase(long partnershipId, long caseId) {
    return sql.list(
        "select * from case_audit_grade where partnership_id = ? and case_id = ?",
        GradeRepository::grade,
        partnershipId,
        caseId);
  }

  List<PanelGrade> ofAudit(long partnershipId, long auditId) {
    return sql.list(
        "select g.* from case_audit_grade g join case_audit_case c on c.id = g.case_id where"
            + " g.partnership_id = ? and c.audit_id = ?",
        GradeRepository::grade,
        partnershipId,
        auditId);
  }

  /** False when somebody else was first, or has changed it since: of two at once, one succeeds. */
  boolean store(long partnershipId, PanelGrade it) {
    if (it.version() > 1) {
      return sql.change(
              "update case_audit_grade set grade = ?, rationale = ?, disagreement = ?, person_id ="
                  + " ?, graded_at = ?, version = ? where case_id = ? and domain = ? and"
                  + " partnership_id = ? and version = ?",
              it.grade().name(),
              it.rationale(),
              it.disagreement(),
              it.person(),
              it.at(),
              it.version(),
              it.caseId(),
              it.domain(),
              partnershipId,
              it.version() - 1)
          == 1;
    }
    return sql.change(
            "insert ignore into case_audit_grade (case_id, domain, partnership_id, grade,"
                + " rationale, disagreement, person_id, graded_at, version) values "
                + Sql.marks(9),
            it.caseId(),
            it.domain(),
            partnershipId,
            it.grade().name(),
            it.rationale(),
            it.disagreement(),
            it.person(),
            it.at(),
            it.version())
        == 1;
  }

  private static PanelGrade grade(ResultSet row) throws SQLException {
    return new PanelGrade(
        row.getLong("case_id"),
        row.getString("domain"),
        Grade.valueOf(row.getString("grade")),
        row.getString("rationale"),
        row.getString("disagreement"),
        row.getLong("person_id"),
        requireNonNull(Sql.instant(row, "graded_at")),
        row.getInt("version"));
  }
}
