package org.assay.demonstration.audits;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.OpenAudit;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditCase.Description;
import org.assay.assurance.caseaudit.setup.AuditPerson;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.assurance.caseaudit.setup.KeepAudit.Draft;
import org.assay.assurance.caseaudit.setup.KeepCases;
import org.assay.assurance.caseaudit.setup.Stratum;
import org.assay.demonstration.audits.AuditedAgencies.Auditor;

/** Sets an audit of the county up: who takes part, the sample, the cases; and asks the agencies. */
@Singleton
class AuditSetUp {
  private static final List<String> AGES = List.of("1-4", "5-9", "10-15", "16-17");
  private static final List<String> OTHER_PLANS = List.of("child-in-need", "early-help");

  private final CaseAudits audits;
  private final KeepAudit keep;
  private final KeepCases keepCases;
  private final OpenAudit opening;

  AuditSetUp(CaseAudits audits, KeepAudit keep, KeepCases keepCases, OpenAudit opening) {
    this.audits = audits;
    this.keep = keep;
    this.keepCases = keepCases;
    this.opening = opening;
  }

  CaseAudit opened(AuditTeam team, Draft draft, int cases) {
    var lead = team.lead();
    var planned = audits.find(lead, keep.add(lead, draft)).orElseThrow();
    var agencies = team.agencies().auditors();
    keep.takePart(
        planned,
        agencies.stream().map(it -> it.organisation().id()).collect(Collectors.toSet()),
        agencies.stream().map(it -> named(planned, it)).toList(),
        team.panel());
    keepCases.draw(planned, "lindenshire", strata(planned, cases));
    for (var it : audits.cases(planned)) {
      describe(planned, it, agencies, it.number() <= cases / 2);
    }
    var missing = opening.open(lead, planned);
    if (!missing.isEmpty()) throw new IllegalStateException(missing.toString());
    return audits.find(lead, planned.id()).orElseThrow();
  }

  private static AuditPerson named(CaseAudit audit, Auditor it) {
    return new AuditPerson(
        null, audit.partnershipId(), audit.id(), it.person().personId(), it.organisation().id());
  }

  private static List<Stratum> strata(CaseAudit audit, int cases) {
    return List.of(
        new Stratum(
            null, audit.partnershipId(), audit.id(), 1, "Child protection plan", 61, cases / 2, ""),
        new Stratum(
            null,
            audit.partnershipId(),
            audit.id(),
            2,
            "Child in need plan or early help",
            240,
            cases - cases / 2,
            ""));
  }

  /**
   * @param onPlan whether it was drawn from those with a child protection plan
   */
  private void describe(CaseAudit audit, AuditCase it, List<Auditor> agencies, boolean onPlan) {
    var n = it.number();
    // Not every agency may know every child.
    var asked =
        agencies.stream()
            .map(a -> a.organisation().id())
            .filter(id -> agencies.size() < 4 || (id + n) % 5 != 0)
            .toList();
    keepCases.describe(
        audit,
        it,
        it.version(),
        new Description(
            AGES.get(n % AGES.size()),
            onPlan ? "child-protection" : OTHER_PLANS.get(n % OTHER_PLANS.size()),
            n % 2 == 0 ? "girl" : "boy",
            n % 3 == 0 ? "mixed" : "white",
            n % 4 == 0 ? "yes" : "no",
            null,
            asked));
  }
}
