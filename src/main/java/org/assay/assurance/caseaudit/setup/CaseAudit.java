package org.assay.assurance.caseaudit.setup;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.platform.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * One audit.
 *
 * @param id 0 while it is not stored
 * @param reference of the audit, for instance "MA-2026-02", from which its cases have theirs
 */
public record CaseAudit(
    long id,
    long partnershipId,
    String reference,
    Brief brief,
    Sample sample,
    Timetable timetable,
    AuditStatus standing) {

  /**
   * What is audited and why.
   *
   * @param priority key of a priority of the question sets; null when it serves none
   * @param edition that agencies answer; null for an audit without cases
   * @param area a district or quadrant that it keeps to; null for the whole partnership
   * @param commissionedBy the body that asked for it
   */
  public record Brief(
      AuditKind kind,
      String theme,
      @Nullable String priority,
      Rationale rationale,
      String why,
      Period period,
      @Nullable EditionName edition,
      @Nullable String area,
      @Nullable String commissionedBy) {}

  /** The months of practice that are looked at, both days included. */
  public record Period(LocalDate from, LocalDate until) {}

  public record EditionName(String id, String version) {}

  /**
   * How children are chosen.
   *
   * @param seed with which anybody can draw the same places again; empty while nothing was drawn
   */
  public record Sample(String rule, String seed) {}

  /**
   * @param reaudit first day of the month in which the theme is audited again; null when that is
   *     not planned
   * @param year of the programme that it belongs to
   */
  public record Timetable(
      LocalDate opens,
      LocalDate formsDue,
      LocalDate panelOn,
      LocalDate reportOn,
      @Nullable LocalDate reaudit,
      int year) {
    /** Agencies have the two weeks that an inspection gives them, to the Friday. */
    private static final int FORMS_AFTER = 11;

    private static final int PANEL_AFTER = 14;
    private static final int REPORT_AFTER = 28;

    /**
     * The rhythm of an inspection, on working days alone: what would fall on a weekend or a bank
     * holiday is the next working day.
     *
     * @param wanted when agencies are to be asked; a Monday gives the forms to the Friday
     */
    public static Timetable from(LocalDate wanted, @Nullable LocalDate reaudit) {
      var opens = WorkingDays.from(wanted);
      return new Timetable(
          opens,
          WorkingDays.from(opens.plusDays(FORMS_AFTER)),
          WorkingDays.from(opens.plusDays(PANEL_AFTER)),
          WorkingDays.from(opens.plusDays(REPORT_AFTER)),
          reaudit,
          opens.getYear());
    }
  }

  /**
   * @param leadId the person who leads it
   * @param repeats id of the audit of the same theme that this one repeats
   */
  public record AuditStatus(
      AuditState state,
      long leadId,
      @Nullable Long repeats,
      @Nullable Instant closedAt,
      int version) {}

  public AuditState state() {
    return standing.state();
  }

  public boolean is(AuditState state) {
    return standing.state() == state;
  }

  public boolean hasCases() {
    return brief.kind().hasCases();
  }

  public String theme() {
    return brief.theme();
  }

  CaseAudit with(Brief brief, Sample sample, Timetable timetable, long lead) {
    var now =
        new AuditStatus(
            standing.state(), lead, standing.repeats(), standing.closedAt(), standing.version());
    return new CaseAudit(id, partnershipId, reference, brief, sample, timetable, now);
  }

  CaseAudit withSeed(String seed) {
    return new CaseAudit(
        id, partnershipId, reference, brief, new Sample(sample.rule(), seed), timetable, standing);
  }

  /** Moved on; the day it closed is kept. */
  CaseAudit in(AuditState state, @Nullable Instant closedAt) {
    var now =
        new AuditStatus(state, standing.leadId(), standing.repeats(), closedAt, standing.version());
    return new CaseAudit(id, partnershipId, reference, brief, sample, timetable, now);
  }
}
