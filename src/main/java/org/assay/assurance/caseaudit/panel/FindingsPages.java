package org.assay.assurance.caseaudit.panel;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.panel.FindingsPage.Boxes;
import org.assay.assurance.caseaudit.panel.FindingsPage.KeyLineBoxes;
import org.assay.assurance.caseaudit.panel.FindingsPage.Line;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeyLine;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;

/** Makes the page of findings and key lines. */
@Singleton
class FindingsPages {
  private final CaseAudits audits;
  private final Forms forms;
  private final Panels panels;
  private final AuditFindings findings;

  FindingsPages(CaseAudits audits, Forms forms, Panels panels, AuditFindings findings) {
    this.audits = audits;
    this.forms = forms;
    this.panels = panels;
    this.findings = findings;
  }

  FindingsPage page(Caller caller, CaseAudit audit, FormInput form) {
    var writes = panels.mayGrade(caller, audit);
    var domains = Domain.of(forms.edition(audit));
    var titles = domains.stream().collect(Collectors.toMap(Domain::key, Domain::title));
    return new FindingsPage(
        Navigation.shell(caller, "Findings", "/audits").refusing(!form.isSound()),
        "/audits/" + audit.id(),
        audit.theme(),
        form.errors(),
        writes,
        findings.of(audit).stream().map(it -> line(audit, it, titles, writes)).toList(),
        boxes(audit, form, domains),
        audits.lines(audit).stream().map(it -> line(it, form)).toList());
  }

  private static Line line(
      CaseAudit audit, AuditFinding it, Map<String, String> titles, boolean writes) {
    var about = new ArrayList<String>();
    about.add(titles.getOrDefault(it.domain(), it.domain()));
    if (it.repeated()) about.add("found before");
    if (!it.cases().isEmpty()) about.add(it.cases().replace(",", ", "));
    return new Line(
        it.isGap() ? "Gap" : "Strength",
        it.isGap() ? "govuk-tag--orange" : "govuk-tag--green",
        it.words(),
        String.join(" · ", about),
        writes
            ? "/audits/" + audit.id() + "/findings/" + requireNonNull(it.id()) + "/removed"
            : "");
  }

  private Boxes boxes(CaseAudit audit, FormInput form, List<Domain> domains) {
    var picks = new ArrayList<Choice>();
    picks.add(Choice.of("", "Select a domain", null, form.text("domain").isEmpty()));
    domains.forEach(
        it ->
            picks.add(Choice.of(it.key(), it.title(), null, it.key().equals(form.text("domain")))));
    return new Boxes(
        List.of(
            kind(form, AuditFinding.STRENGTH, "A strength"), kind(form, AuditFinding.GAP, "A gap")),
        picks,
        audits.cases(audit).stream()
            .map(
                it ->
                    Choice.of(
                        Long.toString(it.caseId()),
                        it.reference(),
                        null,
                        form.all("cases").contains(Long.toString(it.caseId()))))
            .toList(),
        List.of(Choice.of("yes", "An earlier audit found the same", null, form.has("repeated"))),
        form.text("words"));
  }

  private static Choice kind(FormInput form, String code, String label) {
    return Choice.of(code, label, null, code.equals(form.text("kind")));
  }

  private static KeyLineBoxes line(KeyLine it, FormInput form) {
    var box = "line-" + requireNonNull(it.id());
    var chosen = form.sent(box + "-answer") ? form.text(box) : requireNonNullElse(it.verdict(), "");
    var stored = requireNonNullElse(it.answer(), "");
    var verdict = it.verdict() == null ? "" : it.verdict();
    return new KeyLineBoxes(
        requireNonNull(it.id()),
        it.version(),
        it.question(),
        Arrays.stream(KeyLineVerdict.values())
            .map(v -> Choice.of(v.code(), v.label(), null, v.code().equals(chosen)))
            .toList(),
        form.sent(box + "-answer") ? form.text(box + "-answer") : stored,
        KeyLineVerdict.of(verdict).map(v -> v.label() + ". " + stored).orElse(""));
  }
}
