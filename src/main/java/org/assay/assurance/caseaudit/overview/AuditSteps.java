package org.assay.assurance.caseaudit.overview;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.assay.assurance.caseaudit.overview.AuditPage.Step;
import org.assay.assurance.caseaudit.panel.CloseAudit;
import org.assay.assurance.caseaudit.setup.AuditKind;
import org.assay.assurance.caseaudit.setup.AuditReadiness;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.platform.NumberWords;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/** What the lead of an audit has to do next. */
@Singleton
class AuditSteps {
  private final CaseAudits audits;
  private final CloseAudit closing;

  AuditSteps(CaseAudits audits, CloseAudit closing) {
    this.audits = audits;
    this.closing = closing;
  }

  List<TaskItem> tasks(CaseAudit it, String base) {
    if (it.is(AuditState.CLOSED)) return List.of();
    var tasks = new ArrayList<TaskItem>();
    tasks.add(task("Theme, key lines and timetable", base + "/plan", "Written", true));
    if (it.hasCases()) tasks.addAll(ofCases(it, base));
    else if (it.brief().kind() == AuditKind.RECORD) tasks.add(ofRecords(it, base));
    return tasks;
  }

  private TaskItem ofRecords(CaseAudit it, String base) {
    var counted = audits.results(it).size();
    return task(
        "What was counted", base + "/results", NumberWords.of(counted, "line"), counted > 0);
  }

  private List<TaskItem> ofCases(CaseAudit it, String base) {
    var agencies = audits.agencies(it).size();
    var cases = audits.cases(it).size();
    return List.of(
        task(
            "Agencies, case auditors and panel",
            base + "/people",
            agencies == 1 ? "1 agency" : agencies + " agencies",
            agencies > 0),
        task(
            "Sample and cases",
            base + "/sample",
            cases == 1 ? "1 case" : cases + " cases",
            cases > 0));
  }

  private static TaskItem task(String title, String href, String status, boolean done) {
    return new TaskItem(title, href, null, status, done ? null : "govuk-tag--light-blue", false);
  }

  List<String> missing(CaseAudit it) {
    if (!it.hasCases()) return List.of();
    return switch (it.state()) {
      case PLANNED -> AuditReadiness.missing(it, audits);
      case OPEN -> closing.missing(it);
      case CLOSED -> List.of();
    };
  }

  @Nullable Step next(CaseAudit it, String base) {
    if (!it.hasCases() || !missing(it).isEmpty()) return null;
    return switch (it.state()) {
      case PLANNED ->
          new Step(
              base + "/open",
              "Ask the agencies",
              "Each case auditor gets an email. After that the agencies and cases cannot change.");
      case OPEN ->
          new Step(
              base + "/close",
              "Close the audit",
              "After that nothing of it can change. The learning lead can then make"
                  + " recommendations of its gaps, on the page “Figures and findings”.");
      case CLOSED -> null;
    };
  }
}
