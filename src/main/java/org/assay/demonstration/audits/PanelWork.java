package org.assay.demonstration.audits;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.panel.AuditFinding;
import org.assay.assurance.caseaudit.panel.AuditFindings;
import org.assay.assurance.caseaudit.panel.Domain;
import org.assay.assurance.caseaudit.panel.GradeCase;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/** What the county's panel judges and finds. */
@Singleton
class PanelWork {
  private static final Map<String, List<String>> WHY =
      Map.of(
          "outstanding",
          List.of(
              "The family, the school and the record all say that the child’s life is better.",
              "Each agency acted within days, told the others, and went back to see."),
          "good",
          List.of(
              "The steps were right and in time, and the child can be heard in most records.",
              "One delay was noticed by the agencies themselves and put right within a week."),
          "requires-improvement",
          List.of(
              "What one agency knew reached the others, but weeks late.",
              "The direction was right. Two actions of the plan were not followed up."),
          "inadequate",
          List.of(
              "Two agencies met the child often, and neither asked about the other.",
              "Nobody put the incidents together, and the child stayed at risk for months."));

  private final CaseAudits audits;
  private final Forms forms;
  private final GradeCase grading;
  private final AuditFindings findings;

  PanelWork(CaseAudits audits, Forms forms, GradeCase grading, AuditFindings findings) {
    this.audits = audits;
    this.forms = forms;
    this.grading = grading;
    this.findings = findings;
  }

  static long seed(CaseAudit audit, long one, long other) {
    return audit.theme().hashCode() * 31L + one * 7_919 + other;
  }

  void judge(AuditTeam team, CaseAudit audit, AuditCase it) {
    var member =
        new Caller(
            team.panel().iterator().next(),
            "",
            audit.partnershipId(),
            Role.PANEL_MEMBER,
            null,
            null);
    var after = audit.standing().repeats() != null;
    for (var domain : Domain.of(forms.edition(audit))) {
      var random = new Random(seed(audit, it.number(), domain.key().hashCode()));
      var grade = CountyGrades.pick(random, CountyGrades.of(domain.key(), after));
      var why = WHY.getOrDefault(grade, List.of(""));
      grading.grade(
          member,
          audit,
          it,
          new GradeCase.Wanted(
              domain.key(),
              grade,
              why.get(random.nextInt(why.size())),
              random.nextInt(10) == 0 ? "One member would have judged it a grade lower." : null,
              0));
    }
  }

  void write(AuditTeam team, CaseAudit audit, boolean again) {
    add(
        team,
        audit,
        AuditFinding.STRENGTH,
        false,
        "together",
        "Schools shared what they saw early, and were listened to.");
    add(
        team,
        audit,
        AuditFinding.GAP,
        again,
        "assessment",
        "Fathers and new partners are missing from most assessments.");
    add(
        team,
        audit,
        AuditFinding.GAP,
        false,
        again ? "oversight" : "recognition",
        again
            ? "Supervision is about tasks, and hardly ever about the child’s day."
            : "Neglect was recorded as single incidents and not as a pattern.");
  }

  private void add(
      AuditTeam team, CaseAudit audit, String kind, boolean again, String domain, String words) {
    var cases =
        audits.cases(audit).stream()
            .filter(it -> Math.floorMod(words.hashCode() + it.number(), 3) > 0)
            .map(it -> Long.toString(it.caseId()))
            .collect(Collectors.toSet());
    var faults =
        findings.add(
            team.lead(), audit, new AuditFindings.Wanted(kind, again, domain, words, cases));
    if (!faults.isEmpty()) throw new IllegalStateException(faults.toString());
  }
}
