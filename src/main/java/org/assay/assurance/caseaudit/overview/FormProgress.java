package org.assay.assurance.caseaudit.overview;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.panel.Domain;
import org.assay.assurance.caseaudit.panel.Panels;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.directory.Organisation;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.platform.govuk.TaskItem;

/** How far the forms and cases of an audit are, and nothing of what the forms say. */
@Singleton
class FormProgress {
  private final CaseAudits audits;
  private final Forms forms;
  private final Panels panels;

  FormProgress(CaseAudits audits, Forms forms, Panels panels) {
    this.audits = audits;
    this.forms = forms;
    this.panels = panels;
  }

  /** The forms that the reader answers. */
  List<TaskItem> own(Caller caller, CaseAudit it) {
    var organisation = caller.organisationId();
    if (organisation == null || !audits.isAuditor(caller, it, organisation)) return List.of();
    var references = references(audits, it);
    return forms.of(it).stream()
        .filter(form -> form.organisationId() == organisation)
        .map(
            form ->
                new TaskItem(
                    "Case " + references.get(form.caseId()),
                    "/audit-forms/" + form.id(),
                    null,
                    form.state().label(),
                    form.state().tag(),
                    false))
        .toList();
  }

  /** How far the forms are, and nothing of what they say. */
  Table table(CaseAudit it) {
    var agencies =
        audits.organisations(it).values().stream()
            .sorted(Comparator.comparing(Organisation::name))
            .toList();
    var states = new HashMap<List<Long>, String>();
    forms
        .of(it)
        .forEach(f -> states.put(List.of(f.caseId(), f.organisationId()), f.state().label()));
    var head = new ArrayList<Cell>();
    head.add(Cell.text("Case"));
    agencies.forEach(agency -> head.add(Cell.text(agency.name())));
    var rows = new ArrayList<List<Cell>>();
    for (var subject : audits.cases(it)) {
      var row = new ArrayList<Cell>();
      row.add(Cell.text(subject.reference()));
      agencies.forEach(
          agency ->
              row.add(
                  Cell.text(
                      states.getOrDefault(List.of(subject.caseId(), agency.id()), "Not asked"))));
      rows.add(row);
    }
    return new Table("Forms", "govuk-table__caption--m", head, rows, true);
  }

  List<TaskItem> cases(CaseAudit it, String base) {
    if (!it.hasCases()) return List.of();
    var counts = panels.counts(it);
    var domains = Domain.of(forms.edition(it)).size();
    return audits.cases(it).stream()
        .map(
            subject -> {
              var judged = counts.getOrDefault(subject.caseId(), 0L);
              var ready = forms.areIn(it, subject);
              return new TaskItem(
                  "Case " + subject.reference(),
                  base + "/panel/" + subject.caseId(),
                  subject.words(),
                  !ready
                      ? "Waiting for forms"
                      : judged == domains ? "Judged" : judged + " of " + domains + " judged",
                  ready && judged < domains ? "govuk-tag--yellow" : null,
                  false);
            })
        .toList();
  }

  /** By id of a case, its reference. */
  static Map<Long, String> references(CaseAudits audits, CaseAudit it) {
    return audits.cases(it).stream()
        .collect(Collectors.toMap(AuditCase::caseId, AuditCase::reference));
  }
}
