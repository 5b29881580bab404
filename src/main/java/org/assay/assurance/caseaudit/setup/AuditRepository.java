package org.assay.assurance.caseaudit.setup;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.caseaudit.setup.CaseAudit.AuditStatus;
import org.assay.assurance.caseaudit.setup.CaseAudit.Brief;
import org.assay.assurance.caseaudit.setup.CaseAudit.EditionName;
import org.assay.assurance.caseaudit.setup.CaseAudit.Period;
import org.assay.assurance.caseaudit.setup.CaseAudit.Sample;
import org.assay.assurance.caseaudit.setup.CaseAudit.Timetable;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class AuditRepository {
  private static final String SELECT = "select * from case_audit where partnership_id = ?";

  /** What may change, in the order of {@link #values}. */
  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "theme",
          "priority",
          "rationale",
          "why",
          "period_from",
          "period_until",
          "question_set_id",
          "question_set_version",
          "area",
          "commissioned_by",
          "sample_rule",
          "seed",
          "opens_on",
          "forms_due",
          "panel_on",
          "report_on",
          "reaudit_month",
          "programme_year",
          "state",
          "lead_id",
          "repeats_id",
          "closed_at");

  private final Sql sql;

  AuditRepository(Sql sql) {
    this.sql = sql;
  }

  /** The latest first. */
  List<CaseAudit> all(long partnershipId) {
    return sql.list(
        SELECT + " order by opens_on desc, id desc", AuditRepository::audit, partnershipId);
  }

  Optional<CaseAudit> find(long partnershipId, long id) {
    return sql.first(SELECT + " and id = ?", AuditRepository::audit, partnershipId, id);
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<CaseAudit> lock(long partnershipId, long id) {
    return sql.first(SELECT + " and id = ? for update", AuditRepository::audit, partnershipId, id);
  }

  /** How many audits of the year have a reference that begins so. */
  long count(long partnershipId, String prefix) {
    return sql.count(
        "select count(*) from case_audit where partnership_id = ? and reference like ?",
        partnershipId,
        prefix + "%");
  }

  long add(CaseAudit it) {
    var values = new ArrayList<@Nullable Object>(List.of(it.partnershipId(), it.reference(), 1));
    values.addAll(values(it));
    return sql.insert(
        "insert into case_audit (partnership_id, reference, version, "
            + String.join(", ", COLUMNS)
            + ") values "
            + Sql.marks(values.size()),
        values.toArray());
  }

  /** False when somebody else changed it since it was read. */
  boolean change(CaseAudit it) {
    var values = new ArrayList<>(values(it));
    values.add(it.partnershipId());
    values.add(it.id());
    values.add(it.standing().version());
    return sql.change(
            "update case_audit set "
                + String.join(" = ?, ", COLUMNS)
                + " = ?, version = version + 1 where partnership_id = ? and id = ? and version = ?",
            values.toArray())
        == 1;
  }

  /** Closed audits whose month of the next audit has begun and of which nobody was reminded. */
  List<CaseAudit> toRemind(LocalDate day) {
    return sql.list(
        "select * from case_audit where state = 'CLOSED' and reaudit_month <= ? and reminded_on is"
            + " null and id not in (select repeats_id from case_audit where repeats_id is not"
            + " null)",
        AuditRepository::audit,
        day);
  }

  void reminded(CaseAudit it, LocalDate day) {
    sql.change(
        "update case_audit set reminded_on = ? where partnership_id = ? and id = ?",
        day,
        it.partnershipId(),
        it.id());
  }

  /**
   * Audits under way whose forms are due by a day, and whose agencies were not reminded since: not
   * since another day, nor since the forms were late.
   */
  List<CaseAudit> toChase(LocalDate today, LocalDate due, LocalDate since) {
    return sql.list(
        "select * from case_audit where state = 'OPEN' and forms_due <= ? and (forms_chased_on is"
            + " null or forms_chased_on <= ? or (forms_chased_on <= forms_due and forms_due < ?))",
        AuditRepository::audit,
        due,
        since,
        today);
  }

  void chased(CaseAudit it, LocalDate day) {
    sql.change(
        "update case_audit set forms_chased_on = ? where partnership_id = ? and id = ?",
        day,
        it.partnershipId(),
        it.id());
  }

  private static List<@Nullable Object> values(CaseAudit it) {
    var brief = it.brief();
    var edition = brief.edition();
    var days = it.timetable();
    return Arrays.asList(
        brief.kind().name(),
        brief.theme(),
        brief.priority(),
        brief.rationale().name(),
        brief.why(),
        brief.period().from(),
        brief.period().until(),
        edition == null ? null : edition.id(),
        edition == null ? null : edition.version(),
        brief.area(),
        brief.commissionedBy(),
        it.sample().rule(),
        it.sample().seed(),
        days.opens(),
        days.formsDue(),
        days.panelOn(),
        days.reportOn(),
        days.reaudit(),
        days.year(),
        it.standing().state().name(),
        it.standing().leadId(),
        it.standing().repeats(),
        it.standing().closedAt());
  }

  private static CaseAudit audit(ResultSet row) throws SQLException {
    return new CaseAudit(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getString("reference"),
        brief(row),
        new Sample(row.getString("sample_rule"), row.getString("seed")),
        new Timetable(
            day(row, "opens_on"),
            day(row, "forms_due"),
            day(row, "panel_on"),
            day(row, "report_on"),
            Sql.date(row, "reaudit_month"),
            row.getInt("programme_year")),
        new AuditStatus(
            AuditState.valueOf(row.getString("state")),
            row.getLong("lead_id"),
            Sql.id(row, "repeats_id"),
            Sql.instant(row, "closed_at"),
            row.getInt("version")));
  }

  private static Brief brief(ResultSet row) throws SQLException {
    var edition = row.getString("question_set_id");
    return new Brief(
        AuditKind.valueOf(row.getString("kind")),
        row.getString("theme"),
        row.getString("priority"),
        Rationale.valueOf(row.getString("rationale")),
        row.getString("why"),
        new Period(day(row, "period_from"), day(row, "period_until")),
        edition == null ? null : new EditionName(edition, row.getString("question_set_version")),
        row.getString("area"),
        row.getString("commissioned_by"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return requireNonNull(Sql.date(row, column));
  }
}
