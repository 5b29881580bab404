package org.assay.assurance.caseaudit.overview;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.govuk.SummaryRow;

/** What was planned for an audit, in lines. */
@Singleton
class AuditFacts {
  private final People people;

  AuditFacts(People people) {
    this.people = people;
  }

  List<SummaryRow> of(CaseAudit it) {
    var facts = new ArrayList<SummaryRow>();
    var brief = it.brief();
    facts.add(SummaryRow.of("Why", brief.rationale().label() + ". " + brief.why()));
    facts.add(
        SummaryRow.of(
            "Period",
            England.date(brief.period().from()) + " to " + England.date(brief.period().until())));
    if (brief.area() != null) facts.add(SummaryRow.of("Area", brief.area()));
    if (brief.commissionedBy() != null) {
      facts.add(SummaryRow.of("Commissioned by", brief.commissionedBy()));
    }
    var lead = it.standing().leadId();
    facts.add(SummaryRow.of("Lead", people.names(Set.of(lead)).getOrDefault(lead, "")));
    if (it.hasCases()) dates(it, facts);
    if (!it.sample().rule().isEmpty()) {
      facts.add(SummaryRow.of("How children are chosen", it.sample().rule()));
    }
    if (it.timetable().reaudit() != null) {
      facts.add(SummaryRow.of("Re-audit", England.month(it.timetable().reaudit())));
    }
    return facts;
  }

  private static void dates(CaseAudit it, List<SummaryRow> facts) {
    var days = it.timetable();
    facts.add(
        SummaryRow.of(
            "Timetable",
            "Agencies asked on %s, forms due on %s, panel on %s, report on %s"
                .formatted(
                    England.date(days.opens()),
                    England.date(days.formsDue()),
                    England.date(days.panelOn()),
                    England.date(days.reportOn()))));
  }
}
