package org.assay.assurance.caseaudit.figures;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.OpenForm;
import org.assay.assurance.caseaudit.panel.AuditFindings;
import org.assay.assurance.caseaudit.panel.Domain;
import org.assay.assurance.caseaudit.panel.Grade;
import org.assay.assurance.caseaudit.panel.PanelCase;
import org.assay.assurance.caseaudit.panel.PanelGrade;
import org.assay.assurance.caseaudit.panel.Panels;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Counts an audit for those who may read what it counts. */
@Singleton
public class AuditCounts {
  private final CaseAudits audits;
  private final Forms forms;
  private final Panels panels;
  private final AuditFindings findings;

  AuditCounts(CaseAudits audits, Forms forms, Panels panels, AuditFindings findings) {
    this.audits = audits;
    this.forms = forms;
    this.panels = panels;
    this.findings = findings;
  }

  /**
   * The panel and those who oversee it read it under way; others, agencies among them, once it is
   * closed. Cases of which a form is missing are left out.
   */
  @Transactional
  public Optional<AuditFigures> find(Caller caller, long id) {
    return audits
        .find(caller, id)
        .filter(it -> mayRead(caller, it))
        .map(it -> of(it, Instant.MAX, AuditAccess.seesFew(caller)));
  }

  /**
   * Audits of cases that were closed in a time, for papers that are read by more people than audits
   * are; the latest first.
   *
   * @param from first day; {@code at} the end
   * @param few whether the reader may see counts of fewer than five
   */
  @Transactional
  public List<AuditFigures> closed(long partnershipId, LocalDate from, Instant at, boolean few) {
    return audits.closed(partnershipId, from, at).stream()
        .filter(CaseAudit::hasCases)
        .map(it -> of(it, at, few))
        .toList();
  }

  public boolean mayRead(Caller caller, CaseAudit audit) {
    return audit.hasCases()
        && !audit.is(AuditState.PLANNED)
        && (panels.mayRead(caller, audit) || audit.is(AuditState.CLOSED));
  }

  private AuditFigures of(CaseAudit audit, Instant at, boolean few) {
    var cases = audits.cases(audit);
    var found = panels.all(audit, cases);
    var before = audits.comparable(audit, at).orElse(null);
    var past = before == null ? Map.<String, GradeCounts>of() : past(before);
    var all = found.stream().flatMap(it -> it.forms().stream()).toList();
    var grades = found.stream().flatMap(it -> it.grades().values().stream()).toList();
    return new AuditFigures(
        audit,
        cases.size(),
        found.size(),
        all.size(),
        (int) all.stream().filter(it -> !it.wasInvolved()).count(),
        grades.size(),
        (int) grades.stream().filter(it -> it.disagreement() != null).count(),
        Domain.of(forms.edition(audit)).stream()
            .map(it -> figures(it, found, past.get(it.key())))
            .toList(),
        audits.lines(audit),
        findings.of(audit),
        before,
        few);
  }

  private Map<String, GradeCounts> past(CaseAudit before) {
    var cases = panels.all(before);
    return Domain.of(forms.edition(before)).stream()
        .collect(Collectors.toMap(Domain::key, it -> panel(it, cases)));
  }

  private static GradeCounts panel(Domain domain, List<PanelCase> cases) {
    return GradeCounts.of(
        cases.stream().flatMap(it -> it.grade(domain).stream()).map(PanelGrade::grade).toList());
  }

  private static DomainFigures figures(
      Domain domain, List<PanelCase> cases, @Nullable GradeCounts before) {
    var own = new ArrayList<Grade>();
    int above = 0;
    int same = 0;
    int below = 0;
    for (var it : cases) {
      var panel = it.grade(domain).map(PanelGrade::grade).orElse(Grade.NOT_ENOUGH_ON_FILE);
      for (OpenForm form : it.forms()) {
        var grade = PanelCase.of(form, domain);
        own.add(grade);
        if (grade.isAbove(panel)) above++;
        else if (panel.isAbove(grade)) below++;
        else if (grade == panel && grade.isGrade()) same++;
      }
    }
    return new DomainFigures(
        domain, GradeCounts.of(own), panel(domain, cases), above, same, below, before);
  }
}
