package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.learning.recommendations.ChainOutcome;
import org.assay.learning.recommendations.MakeRecommendations;
import org.assay.learning.recommendations.NewRecommendation;
import org.assay.learning.recommendations.findings.Finding;
import org.assay.learning.recommendations.findings.FindingKind;
import org.assay.learning.recommendations.findings.Findings;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.people.identity.Caller;

/** What the county’s two audits of neglect led to: a recommendation each. */
@Singleton
class AuditRecommendations {
  private static final String COUNCIL = "Lindenshire County Council";

  private final CaseAudits audits;
  private final Findings findings;
  private final MakeRecommendations making;

  AuditRecommendations(CaseAudits audits, Findings findings, MakeRecommendations making) {
    this.audits = audits;
    this.findings = findings;
    this.making = making;
  }

  /** Needs a transaction at hand. Nothing, in a county too small to have audits. */
  void ask(Caller lead) {
    var neglect =
        audits.all(lead).stream()
            .filter(it -> it.hasCases() && "neglect".equals(it.brief().priority()))
            .toList();
    if (neglect.isEmpty()) return;
    make(
        lead,
        neglect.getLast(),
        "recognition",
        "Start a chronology at the first sign of neglect, and read it in every supervision.",
        "Children are helped before the third referral");
    make(
        lead,
        neglect.getFirst(),
        "assessment",
        "Ask in each assessment who else lives in the home, and speak to fathers and new partners.",
        "Children say that the adults they live with were asked");
  }

  private void make(Caller lead, CaseAudit audit, String domain, String words, String measure) {
    gap(lead, audit, domain)
        .map(it -> making.make(lead, recommendation(audit, it, words, measure)))
        .filter(it -> !(it instanceof ChainOutcome.Done))
        .ifPresent(
            it -> {
              throw new IllegalStateException(it.toString());
            });
  }

  private Optional<Finding> gap(Caller lead, CaseAudit audit, String domain) {
    return findings.ofSource(lead, SourceKind.CASE_AUDIT, audit.id()).stream()
        .filter(it -> it.what().kind() == FindingKind.GAP)
        .filter(it -> domain.equals(it.what().domain()))
        .findFirst();
  }

  private static NewRecommendation recommendation(
      CaseAudit audit, Finding finding, String words, String measure) {
    var reported = audit.timetable().reportOn();
    return new NewRecommendation(
        finding.what().source(),
        finding.id(),
        null,
        null,
        words,
        "Neglect",
        "neglect",
        List.of(COUNCIL),
        reported.plusMonths(7),
        measure,
        reported);
  }
}
