package org.assay.assurance.caseaudit.panel;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.identity.Caller;

/** Cases as the panel sees them, for those who may: never before all of a case's forms are in. */
@Singleton
public class Panels {
  private final CaseAudits audits;
  private final Forms forms;
  private final GradeRepository grades;

  Panels(CaseAudits audits, Forms forms, GradeRepository grades) {
    this.audits = audits;
    this.forms = forms;
    this.grades = grades;
  }

  /** Whether the caller may judge cases of the audit. */
  public boolean mayGrade(Caller caller, CaseAudit audit) {
    return audit.is(AuditState.OPEN)
        && audit.hasCases()
        && (AuditAccess.leads(caller) || audits.isOnPanel(caller, audit));
  }

  /** Whether the caller may read cases whose forms are in. */
  public boolean mayRead(Caller caller, CaseAudit audit) {
    return audit.hasCases()
        && (AuditAccess.leads(caller)
            || AuditAccess.oversees(caller)
            || audits.isOnPanel(caller, audit));
  }

  /** Empty while a form is missing, or when the caller may not read it. */
  @Transactional
  public Optional<PanelCase> find(Caller caller, CaseAudit audit, AuditCase subject) {
    return mayRead(caller, audit) ? read(audit, subject) : Optional.empty();
  }

  Optional<PanelCase> read(CaseAudit audit, AuditCase subject) {
    return forms
        .revealed(audit, subject)
        .map(
            all ->
                new PanelCase(
                    subject,
                    Domain.of(forms.edition(audit)),
                    all,
                    byDomain(grades.ofCase(audit.partnershipId(), subject.caseId()))));
  }

  /** Every case whose forms are in. Who may read them, or counts of them, is for others to say. */
  @Transactional
  public List<PanelCase> all(CaseAudit audit) {
    return all(audit, audits.cases(audit));
  }

  /** The same, for who has the audit's cases. */
  @Transactional
  public List<PanelCase> all(CaseAudit audit, List<AuditCase> cases) {
    var revealed = forms.revealed(audit, cases);
    if (revealed.isEmpty()) return List.of();
    var domains = Domain.of(forms.edition(audit));
    var graded =
        grades.ofAudit(audit.partnershipId(), audit.id()).stream()
            .collect(Collectors.groupingBy(PanelGrade::caseId));
    return cases.stream()
        .filter(it -> revealed.containsKey(it.caseId()))
        .map(
            it ->
                new PanelCase(
                    it,
                    domains,
                    requireNonNull(revealed.get(it.caseId())),
                    byDomain(graded.getOrDefault(it.caseId(), List.of()))))
        .toList();
  }

  /** By id of a case, how many domains are judged; nothing of the judgement itself. */
  public Map<Long, Long> counts(CaseAudit audit) {
    return grades.ofAudit(audit.partnershipId(), audit.id()).stream()
        .collect(Collectors.groupingBy(PanelGrade::caseId, Collectors.counting()));
  }

  private static Map<String, PanelGrade> byDomain(List<PanelGrade> all) {
    return all.stream().collect(Collectors.toMap(PanelGrade::domain, Function.identity()));
  }
}
