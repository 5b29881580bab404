package org.assay.reporting.learning;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.assurance.caseaudit.figures.AuditCounts;
import org.assay.assurance.caseaudit.figures.AuditFigures;
import org.assay.assurance.caseaudit.figures.FigureTables;
import org.assay.assurance.caseaudit.figures.Shift;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * The case audits that were closed in a year, a line each. Counts of few children are for the
 * subgroup alone.
 */
@Singleton
class AuditsOfYear {
  private final AuditCounts counts;

  AuditsOfYear(AuditCounts counts) {
    this.counts = counts;
  }

  /** Of the year up to a time. */
  ReportTable table(Caller caller, Instant at) {
    var from = England.day(at).minusYears(1);
    return table(
        counts.closed(caller.partnershipId(), from, at, AuditAccess.seesFew(caller)).stream()
            .map(AuditsOfYear::line)
            .toList());
  }

  static ReportTable table(List<TableLine> lines) {
    return new ReportTable(
        "Case audits",
        "Case audits closed in the year",
        "No case audit was closed in the year.",
        List.of(
            TableColumn.text("Audit", 40),
            TableColumn.text("Cases", 8),
            TableColumn.text("Good or better overall", 16),
            TableColumn.number("Strengths", 10),
            TableColumn.number("Gaps", 8),
            TableColumn.number("Found before", 10),
            TableColumn.text("Domains since the last audit", 26)),
        lines);
  }

  private static TableLine line(AuditFigures it) {
    var overall = it.domains().stream().filter(d -> d.domain().isOverall()).findFirst();
    return TableLine.of(it.audit().theme() + ", " + it.audit().reference())
        .text(Integer.toString(it.in()))
        .text(overall.map(d -> FigureTables.good(d.panel(), it.few())).orElse("–"))
        .count(it.strengths().size())
        .count(it.gaps().size())
        .count(it.repeated())
        .text(it.before() == null ? "Not audited before" : moved(it));
  }

  /** For instance "2 improved, 6 held, 1 fell". */
  private static String moved(AuditFigures it) {
    var said = new ArrayList<String>();
    for (var shift : Shift.values()) {
      var many = it.domains().stream().filter(d -> d.shift() == shift).count();
      if (many > 0) said.add(many + " " + shift.label().toLowerCase(Locale.UK));
    }
    return said.isEmpty() ? "Nothing to compare" : String.join(", ", said);
  }
}
