package org.assay.assurance.caseaudit.overview;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.figures.AuditCounts;
import org.assay.assurance.caseaudit.form.AgencyForm;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.SafetyConcern;
import org.assay.assurance.caseaudit.form.SafetyConcerns;
import org.assay.assurance.caseaudit.overview.AuditPage.Link;
import org.assay.assurance.caseaudit.panel.Panels;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditKind;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.AuditWords;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeyLine;
import org.assay.people.directory.Organisation;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the page of one audit. */
@Singleton
class AuditPages {
  private final CaseAudits audits;
  private final Forms forms;
  private final Panels panels;
  private final SafetyConcerns safety;
  private final AuditCounts counts;
  private final AuditFacts facts;
  private final AuditSteps steps;
  private final FormProgress progress;

  AuditPages(
      CaseAudits audits,
      Forms forms,
      Panels panels,
      SafetyConcerns safety,
      AuditCounts counts,
      AuditFacts facts,
      AuditSteps steps,
      FormProgress progress) {
    this.audits = audits;
    this.forms = forms;
    this.panels = panels;
    this.safety = safety;
    this.counts = counts;
    this.facts = facts;
    this.steps = steps;
    this.progress = progress;
  }

  AuditPage page(Caller caller, CaseAudit it) {
    var base = "/audits/" + it.id();
    var leads = AuditAccess.leads(caller);
    var overall = leads || panels.mayRead(caller, it);
    return new AuditPage(
        Navigation.shell(caller, it.theme(), "/audits"),
        base,
        it.reference() + ", " + it.brief().kind().label(),
        it.theme(),
        it.state().label(),
        AuditWords.tag(it.state()),
        facts.of(it),
        audits.lines(it).stream().map(KeyLine::question).toList(),
        leads ? steps.tasks(it, base) : List.of(),
        leads ? steps.missing(it) : List.of(),
        leads ? steps.next(it, base) : null,
        concerns(caller, it),
        progress.own(caller, it),
        overall && it.hasCases() && !it.is(AuditState.PLANNED) ? progress.table(it) : null,
        overall && !it.is(AuditState.PLANNED) ? progress.cases(it, base) : List.of(),
        feedback(caller, it, base),
        it.hasCases() ? null : results(caller, it),
        leads || AuditAccess.oversees(caller)
            ? audits.before(it).stream().map(AuditPages::earlier).toList()
            : List.of(),
        more(caller, it, base));
  }

  private List<Link> concerns(Caller caller, CaseAudit it) {
    var references = FormProgress.references(audits, it);
    var subjects =
        forms.of(it).stream().collect(Collectors.toMap(AgencyForm::id, AgencyForm::caseId));
    return safety.of(it).stream()
        .filter(c -> safety.find(caller, c.concernId()).isPresent())
        .map(
            c ->
                new Link(
                    "Case %s, raised %s: %s"
                        .formatted(
                            references.get(subjects.get(c.formId())),
                            England.moment(c.raisedAt()),
                            words(c)),
                    "/audit-safety/" + c.concernId()))
        .toList();
  }

  private static String words(SafetyConcern it) {
    return it.isOpen() ? "open" : "something was done";
  }

  private List<Link> feedback(Caller caller, CaseAudit it, String base) {
    if (!it.hasCases() || it.is(AuditState.PLANNED)) return List.of();
    var leads = AuditAccess.leads(caller);
    return audits.organisations(it).values().stream()
        .filter(o -> leads || it.is(AuditState.CLOSED) && caller.speaksFor(o.id()))
        .sorted(Comparator.comparing(Organisation::name))
        .map(o -> new Link("Feedback to " + o.name(), base + "/feedback/" + o.id()))
        .toList();
  }

  private @Nullable Table results(Caller caller, CaseAudit it) {
    var rows =
        audits.results(it).stream()
            .map(
                r ->
                    List.of(
                        Cell.text(r.measure()),
                        Cell.text(Counted.words(r.met(), r.lookedAt(), seesFew(caller)))))
            .toList();
    return rows.isEmpty()
        ? null
        : new Table(
            "What was counted",
            "govuk-table__caption--m",
            List.of(Cell.text("The records show"), Cell.text("Records")),
            rows,
            true);
  }

  private static boolean seesFew(Caller caller) {
    return AuditAccess.seesFew(caller) || AuditAccess.isOfAgency(caller);
  }

  private static Link earlier(CaseAudit it) {
    return new Link(
        "%s, %s (%s)".formatted(it.theme(), it.reference(), England.month(it.timetable().opens())),
        "/audits/" + it.id());
  }

  private List<Link> more(Caller caller, CaseAudit it, String base) {
    var more = new ArrayList<Link>();
    if (panels.mayGrade(caller, it)) {
      more.add(new Link("Findings and key lines", base + "/findings"));
    }
    if (counts.mayRead(caller, it)) more.add(new Link("Figures and findings", base + "/figures"));
    if (it.brief().kind() == AuditKind.SINGLE_AGENCY
        && AuditAccess.isOfAgency(caller)
        && it.is(AuditState.OPEN)) {
      more.add(new Link("Enter what was counted", base + "/results"));
    }
    return more;
  }
}
