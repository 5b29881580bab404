package org.assay.assurance.caseaudit.overview;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.figures.AuditCounts;
import org.assay.assurance.caseaudit.form.AgencyForm;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.SafetyConcern;
import org.assay.assurance.caseaudit.form.SafetyConcerns;
import org.assay.assurance.caseaudit.overview.AuditPage.Link;
import org.assay.assurance.caseaudit.overview.AuditPage.Step;
import org.assay.assurance.caseaudit.panel.CloseAudit;
import org.assay.assurance.caseaudit.panel.Domain;
import org.assay.assurance.caseaudit.panel.Panels;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditKind;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.AuditWords;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.assurance.caseaudit.setup.KeyLine;
import org.assay.people.directory.Organisation;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/** Makes the page of one audit. */
@Singleton
class AuditPages {
  private final CaseAudits audits;
  private final KeepAudit keep;
  private final Forms forms;
  private final Panels panels;
  private final CloseAudit closing;
  private final SafetyConcerns safety;
  private final AuditCounts counts;
  private final People people;

  AuditPages(
      CaseAudits audits,
      KeepAudit keep,
      Forms forms,
      Panels panels,
      CloseAudit closing,
      SafetyConcerns safety,
      AuditCounts counts,
      People people) {
    this.audits = audits;
    this.keep = keep;
    this.forms = forms;
    this.panels = panels;
    this.closing = closing;
    this.safety = safety;
    this.counts = counts;
    this.people = people;
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
        facts(it),
        audits.lines(it).stream().map(KeyLine::question).toList(),
        leads ? tasks(it, base) : List.of(),
        leads ? missing(it) : List.of(),
        leads ? step(it, base) : null,
        concerns(caller, it),
        own(caller, it),
        overall && it.hasCases() && !it.is(AuditState.PLANNED) ? progress(it) : null,
        overall && !it.is(AuditState.PLANNED) ? cases(it, base) : List.of(),
        feedback(caller, it, base),
        it.hasCases() ? null : results(caller, it),
        leads || AuditAccess.oversees(caller)
            ? audits.before(it).stream().map(AuditPages::earlier).toList()
            : List.of(),
        more(caller, it, base));
  }

  private List<SummaryRow> facts(CaseAudit it) {
    var facts = new ArrayList<SummaryRow>();
    var brief = it.brief();
    facts.add(SummaryRow.of("Why", brief.rationale().label() + ". " + brief.why()));
    facts.add(
        SummaryRow.of(
            "Period",
            AuditWords.day(brief.period().from())
                + " to "
                + AuditWords.day(brief.period().until())));
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
      facts.add(SummaryRow.of("Re-audit", AuditWords.month(it.timetable().reaudit())));
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
                    AuditWords.day(days.opens()),
                    AuditWords.day(days.formsDue()),
                    AuditWords.day(days.panelOn()),
                    AuditWords.day(days.reportOn()))));
  }

  private List<TaskItem> tasks(CaseAudit it, String base) {
    if (it.is(AuditState.CLOSED)) return List.of();
    var tasks = new ArrayList<TaskItem>();
    tasks.add(task("Theme, key lines and timetable", base + "/plan", "Written", true));
    if (!it.hasCases()) {
      if (it.brief().kind() == AuditKind.RECORD) {
        var counted = audits.results(it).size();
        tasks.add(task("What was counted", base + "/results", counted + " lines", counted > 0));
      }
      return tasks;
    }
    var agencies = audits.agencies(it).size();
    tasks.add(
        task(
            "Agencies, case auditors and panel",
            base + "/people",
            agencies == 1 ? "1 agency" : agencies + " agencies",
            agencies > 0));
    var cases = audits.cases(it).size();
    tasks.add(
        task(
            "Sample and cases",
            base + "/sample",
            cases == 1 ? "1 case" : cases + " cases",
            cases > 0));
    return tasks;
  }

  private static TaskItem task(String title, String href, String status, boolean done) {
    return new TaskItem(title, href, null, status, done ? null : "govuk-tag--light-blue", false);
  }

  private List<String> missing(CaseAudit it) {
    if (!it.hasCases()) return List.of();
    return switch (it.state()) {
      case PLANNED -> keep.missing(it, audits);
      case OPEN -> closing.missing(it);
      case CLOSED -> List.of();
    };
  }

  private @Nullable Step step(CaseAudit it, String base) {
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
              "After that nothing of it can change. Its findings can then become"
                  + " recommendations.");
      case CLOSED -> null;
    };
  }

  private List<Link> concerns(Caller caller, CaseAudit it) {
    var references = references(it);
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

  private Map<Long, String> references(CaseAudit it) {
    return audits.cases(it).stream()
        .collect(Collectors.toMap(AuditCase::caseId, AuditCase::reference));
  }

  /** The forms that the reader answers. */
  private List<TaskItem> own(Caller caller, CaseAudit it) {
    var organisation = caller.organisationId();
    if (organisation == null || !audits.isAuditor(caller, it, organisation)) return List.of();
    var references = references(it);
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
  private Table progress(CaseAudit it) {
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

  private List<TaskItem> cases(CaseAudit it, String base) {
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
        "%s, %s (%s)"
            .formatted(it.theme(), it.reference(), AuditWords.month(it.timetable().opens())),
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
