package org.assay.reporting.caseaudit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.assurance.caseaudit.AuditFixture;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.assurance.caseaudit.figures.DomainFigures;
import org.assay.assurance.caseaudit.figures.GradeCounts;
import org.assay.assurance.caseaudit.panel.AuditFinding;
import org.assay.assurance.caseaudit.panel.Domain;
import org.assay.assurance.caseaudit.panel.Grade;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditKind;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.KeyLine;
import org.assay.assurance.caseaudit.setup.Rationale;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.assay.people.directory.Partnership;
import org.assay.reporting.learning.LearningPaperFixture;
import org.jspecify.annotations.Nullable;

/** The papers on an audit of eight cases that repeats one of half a year before. */
public final class CaseAuditReportFixture {
  private static final Edition EDITION =
      new QuestionSetLoader().require(AuditFixture.DOCUMENT.getBytes(StandardCharsets.UTF_8));
  private static final Instant CLOSED = Instant.parse("2027-05-31T14:00:00Z");

  private CaseAuditReportFixture() {}

  public static CaseAuditReport report() {
    return papers(true)
        .report(List.of(subject(1, "5-9"), subject(2, "10-15")), LearningPaperFixture.chains());
  }

  public static Briefing briefing() {
    return papers(true).briefing(CaseAuditPapers.MOST_ROOM);
  }

  /**
   * @param few whether the reader may see counts of fewer than five
   */
  static CaseAuditPapers papers(boolean few) {
    return new CaseAuditPapers(
        figures(few),
        new CaseAuditPapers.Heading(
            new Partnership(1, "north", "Northshire Partnership", "PAS", "Northshire"),
            EDITION,
            CLOSED));
  }

  public static AuditFigures figures(boolean few) {
    var domains = Domain.of(EDITION);
    return new AuditFigures(
        audit("MA-2027-01", LocalDate.of(2027, 5, 3), 1L),
        8,
        8,
        21,
        3,
        16,
        2,
        List.of(
            domain(domains.getFirst(), counts(1, 5, 2, 0), counts(0, 2, 3, 3)),
            domain(domains.getLast(), counts(0, 4, 4, 0), counts(0, 4, 4, 0))),
        List.of(
            line(1, "Was neglect seen as a pattern?", "partly", "In five of eight cases."),
            line(2, "Did the tool reach the plan?", "no", "In one case alone.")),
        List.of(
            finding(AuditFinding.STRENGTH, false, "Schools shared early what they saw."),
            finding(AuditFinding.GAP, true, "Fathers are missing from most assessments.")),
        audit("MA-2026-02", LocalDate.of(2026, 11, 2), null),
        few);
  }

  private static DomainFigures domain(Domain it, GradeCounts panel, GradeCounts before) {
    return new DomainFigures(it, counts(2, 9, 6, 1), panel, 7, 9, 2, before);
  }

  private static GradeCounts counts(int outstanding, int good, int weak, int inadequate) {
    return new GradeCounts(
        Map.of(
            Grade.OUTSTANDING,
            outstanding,
            Grade.GOOD,
            good,
            Grade.REQUIRES_IMPROVEMENT,
            weak,
            Grade.INADEQUATE,
            inadequate,
            Grade.NOT_INVOLVED,
            3));
  }

  private static CaseAudit audit(String reference, LocalDate opens, @Nullable Long repeats) {
    return new CaseAudit(
        2,
        1,
        reference,
        new CaseAudit.Brief(
            AuditKind.MULTI_AGENCY,
            "Neglect of older children",
            "neglect",
            Rationale.PRIORITY,
            "Referrals have risen.",
            new CaseAudit.Period(opens.minusYears(1), opens.minusDays(1)),
            new CaseAudit.EditionName("small-audit", "2026.1"),
            null,
            "PAS"),
        new CaseAudit.Sample("At random, by plan and age", "spring"),
        new CaseAudit.Timetable(
            opens,
            opens.plusDays(11),
            opens.plusDays(14),
            opens.plusDays(28),
            null,
            opens.getYear()),
        new CaseAudit.AuditStatus(AuditState.CLOSED, 7, repeats, CLOSED, 3));
  }

  private static KeyLine line(int number, String question, String verdict, String answer) {
    return new KeyLine((long) number, 1, 2, number, question, verdict, answer, 2);
  }

  private static AuditFinding finding(String kind, boolean repeated, String words) {
    return new AuditFinding(
        1L, 1, 2, kind, repeated, "recognition", words, "MA-2027-01-C01", 7, CLOSED);
  }

  private static AuditCase subject(int number, String age) {
    return new AuditCase(
        (long) number,
        1,
        2,
        number,
        "MA-2027-01-C0" + number,
        null,
        null,
        age,
        "child-protection",
        "girl",
        "white",
        "no",
        null,
        1);
  }
}
