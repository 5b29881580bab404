package org.assay.assurance.caseaudit.form;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.platform.Sql;

@Singleton
class FormRepository {
  private static final String SELECT = "select * from case_audit_form where partnership_id = ?";

  private final Sql sql;

  FormRepository(Sql sql) {
    this.sql = sql;
  }

  /** In the order in which they were opened. */
  List<AgencyForm> ofAudit(long partnershipId, long auditId) {
    return sql.list(
        SELECT + " and audit_id = ? order by id", FormRepository::form, partnershipId, auditId);
  }

  Optional<AgencyForm> find(long partnershipId, long id) {
    return sql.first(SELECT + " and id = ?", FormRepository::form, partnershipId, id);
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<AgencyForm> lock(long partnershipId, long id) {
    return sql.first(SELECT + " and id = ? for update", FormRepository::form, partnershipId, id);
  }

  void add(List<AgencyForm> opened) {
    sql.batch(
        "insert into case_audit_form (partnership_id, audit_id, case_id, organisation_id, sheet_id,"
            + " state) values "
            + Sql.marks(6),
        opened.stream()
            .map(
                it ->
                    new Object[] {
                      it.partnershipId(),
                      it.auditId(),
                      it.caseId(),
                      it.organisationId(),
                      it.sheetId(),
                      it.state().name()
                    })
            .toList());
  }

  void move(AgencyForm it, FormState to) {
    sql.change(
        "update case_audit_form set state = ? where id = ? and partnership_id = ?",
        to.name(),
        it.id(),
        it.partnershipId());
  }

  void sent(AgencyForm it, long person, Instant at) {
    sql.change(
        "update case_audit_form set state = 'SENT', sent_at = ?, sent_by = ? where id = ? and"
            + " partnership_id = ?",
        at,
        person,
        it.id(),
        it.partnershipId());
  }

  /** Open again, as before it was sent. */
  void reopened(AgencyForm it) {
    sql.change(
        "update case_audit_form set state = 'OPEN', sent_at = null, sent_by = null where id = ? and"
            + " partnership_id = ?",
        it.id(),
        it.partnershipId());
  }

  /** Whether the panel has judged any domain of its case. */
  boolean isJudged(AgencyForm it) {
    return sql.count(
            "select count(*) from case_audit_grade where case_id = ? and partnership_id = ?",
            it.caseId(),
            it.partnershipId())
        > 0;
  }

  private static AgencyForm form(ResultSet row) throws SQLException {
    return new AgencyForm(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getLong("audit_id"),
        row.getLong("case_id"),
        row.getLong("organisation_id"),
        row.getLong("sheet_id"),
        FormState.valueOf(row.getString("state")),
        Sql.instant(row, "sent_at"),
        Sql.id(row, "sent_by"));
  }
}
