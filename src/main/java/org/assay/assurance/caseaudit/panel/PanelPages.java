package org.assay.assurance.caseaudit.panel;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.form.FormKeys;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.OpenForm;
import org.assay.assurance.caseaudit.form.SendBackForm;
import org.assay.assurance.caseaudit.panel.PanelDomainPage.Boxes;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.engine.answering.Options;
import org.assay.engine.answering.WholeAnswer;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/** Makes the pages on which a panel reads a case and judges it. */
@Singleton
class PanelPages {
  private final CaseAudits audits;
  private final Forms forms;
  private final Panels panels;
  private final PanelFiles files;
  private final SendBackForm sending;
  private final People people;

  PanelPages(
      CaseAudits audits,
      Forms forms,
      Panels panels,
      PanelFiles files,
      SendBackForm sending,
      People people) {
    this.audits = audits;
    this.forms = forms;
    this.panels = panels;
    this.files = files;
    this.sending = sending;
    this.people = people;
  }

  static String base(CaseAudit audit, AuditCase subject) {
    return "/audits/" + audit.id() + "/panel/" + subject.caseId();
  }

  /** While a form is missing: who has sent theirs, and nothing of what they say. */
  PanelCasePage waiting(Caller caller, CaseAudit audit, AuditCase subject) {
    var names = audits.organisations(audit);
    var lines =
        forms.of(audit, subject).stream()
            .map(
                it ->
                    Objects.requireNonNull(names.get(it.organisationId())).name()
                        + ": "
                        + it.state().label())
            .toList();
    return new PanelCasePage(
        Navigation.shell(caller, "Case " + subject.reference(), "/audits"),
        "/audits/" + audit.id(),
        subject.reference(),
        subject.words(),
        lines.isEmpty() ? List.of("No agency has been asked about this case yet") : lines,
        List.of(),
        null,
        null,
        List.of());
  }

  PanelCasePage page(Caller caller, CaseAudit audit, PanelCase it) {
    return new PanelCasePage(
        Navigation.shell(caller, "Case " + it.subject().reference(), "/audits"),
        "/audits/" + audit.id(),
        it.subject().reference(),
        it.subject().words(),
        List.of(),
        it.domains().stream().map(domain -> task(audit, it, domain)).toList(),
        flag(it),
        grades(it),
        it.forms().stream()
            .filter(form -> form.wasInvolved() || sendBack(caller, form) != null)
            .map(form -> agency(caller, form))
            .toList());
  }

  private static TaskItem task(CaseAudit audit, PanelCase it, Domain domain) {
    var judged = it.grade(domain);
    return new TaskItem(
        domain.title(),
        base(audit, it.subject()) + "/" + domain.key(),
        null,
        judged.map(g -> g.grade().label()).orElse("Not judged yet"),
        judged.isPresent() ? null : "govuk-tag--light-blue",
        false);
  }

  static @Nullable String flag(PanelCase it) {
    var below = it.belowOverall();
    return below.isEmpty()
        ? null
        : "The case is judged “%s” overall, and “Inadequate” in: %s. Check that the reasons say why."
            .formatted(
                Objects.requireNonNull(it.grades().get(Domain.OVERALL)).grade().label(),
                below.stream().map(Domain::title).collect(Collectors.joining(", ")));
  }

  private static Table grades(PanelCase it) {
    var head = new ArrayList<Cell>();
    head.add(Cell.text("Domain"));
    it.forms().forEach(form -> head.add(Cell.text(form.organisation().name())));
    head.add(Cell.text("Panel"));
    var rows =
        it.domains().stream()
            .map(
                domain -> {
                  var row = new ArrayList<Cell>();
                  row.add(Cell.text(domain.title()));
                  it.forms()
                      .forEach(form -> row.add(Cell.text(PanelCase.of(form, domain).label())));
                  row.add(
                      Cell.text(it.grade(domain).map(g -> g.grade().label()).orElse("Not yet")));
                  return (List<Cell>) row;
                })
            .toList();
    return new Table(
        "What each agency says of its own work", "govuk-table__caption--m", head, rows, true);
  }

  /** Where the lead sends a form back; null for anybody else, and once the panel has judged. */
  private @Nullable String sendBack(Caller caller, OpenForm it) {
    return AuditAccess.leads(caller) && sending.tooLate(it.audit(), it.form()).isEmpty()
        ? "/audits/" + it.audit().id() + "/forms/" + it.form().id() + "/back"
        : null;
  }

  private PanelCasePage.Agency agency(Caller caller, OpenForm form) {
    var said = new ArrayList<PanelCasePage.Said>();
    Stream.of(
            FormKeys.STRENGTH,
            FormKeys.DEVELOPMENT,
            FormKeys.IMPACT,
            "practitioner-view",
            "family-view",
            "recommendations")
        .forEach(
            key -> {
              var question = form.edition().question(key);
              if (question == null) return;
              var lines = WholeAnswer.lines(question, form.answering().answer(key));
              if (!lines.isEmpty()) {
                said.add(new PanelCasePage.Said(question.text(), sentences(lines)));
              }
            });
    return new PanelCasePage.Agency(
        form.organisation().name(), said, files.of(form), sendBack(caller, form));
  }

  /**
   * @param typed what came with a judgement that was refused; null for what is stored
   * @param theirs what somebody else judged; null as a rule
   */
  PanelDomainPage domain(
      Caller caller,
      CaseAudit audit,
      PanelCase it,
      Domain domain,
      @Nullable FormInput typed,
      @Nullable PanelGrade theirs,
      boolean saved) {
    var stored = it.grade(domain).orElse(null);
    var may = panels.mayGrade(caller, audit);
    var errors = typed == null ? List.<ErrorLink>of() : typed.errors();
    return new PanelDomainPage(
        Navigation.shell(caller, domain.title() + ", " + it.subject().reference(), "/audits")
            .refusing(!errors.isEmpty()),
        base(audit, it.subject()) + "/" + domain.key(),
        base(audit, it.subject()),
        it.subject().reference(),
        domain.title(),
        descriptors(domain),
        it.forms().stream().map(form -> agency(form, domain)).toList(),
        may,
        may || stored == null ? null : words(stored),
        theirs == null ? null : words(theirs),
        boxes(stored, theirs, typed),
        errors,
        saved && errors.isEmpty() ? "Saved" : null,
        domain.isOverall() ? flag(it) : null,
        next(audit, it, domain));
  }

  private static Map<String, String> descriptors(Domain domain) {
    var lines = new LinkedHashMap<String, String>();
    for (var option : Options.of(domain.grade())) {
      if (option.hint() != null && Grade.of(option.code()).filter(Grade::isGrade).isPresent()) {
        lines.put(option.label(), option.hint());
      }
    }
    return lines;
  }

  private PanelDomainPage.Agency agency(OpenForm form, Domain domain) {
    var answering = form.answering();
    return new PanelDomainPage.Agency(
        form.organisation().name(),
        PanelCase.of(form, domain).label(),
        answering.answer(domain.grade().key()).comment(),
        !form.wasInvolved()
            ? List.of()
            : answering.visibleQuestions(domain.section()).stream()
                .filter(q -> !q.key().equals(domain.grade().key()))
                .map(
                    q ->
                        SummaryRow.of(
                            q.text(), sentences(WholeAnswer.lines(q, answering.answer(q.key())))))
                .filter(row -> !row.value().isEmpty())
                .toList(),
        files.of(form, domain));
  }

  /** Each with its full stop, and none with two. */
  private static String sentences(List<String> lines) {
    return lines.size() == 1
        ? lines.getFirst()
        : lines.stream()
            .map(it -> it.matches("(?s).*[.!?…]") ? it : it + ".")
            .collect(Collectors.joining(" "));
  }

  private String words(PanelGrade it) {
    var by = people.names(Set.of(it.person())).getOrDefault(it.person(), "Somebody");
    return "%s judged “%s”. %s%s"
        .formatted(
            by,
            it.grade().label(),
            it.rationale(),
            it.disagreement() == null ? "" : " Not agreed: " + it.disagreement());
  }

  private static Boxes boxes(
      @Nullable PanelGrade stored, @Nullable PanelGrade theirs, @Nullable FormInput typed) {
    var chosen = typed != null ? typed.text("grade") : stored == null ? "" : stored.grade().code();
    var rationale =
        typed != null ? typed.text("rationale") : stored == null ? "" : stored.rationale();
    var apart = stored == null || stored.disagreement() == null ? "" : stored.disagreement();
    var version = theirs != null ? theirs.version() : stored == null ? 0 : stored.version();
    return new Boxes(
        Grade.ofPanel().stream()
            .map(g -> Choice.of(g.code(), g.label(), null, g.code().equals(chosen)))
            .toList(),
        rationale,
        typed != null ? typed.text("disagreement") : apart,
        typed != null && theirs == null ? version(typed) : version);
  }

  static int version(FormInput typed) {
    var seen = typed.text("version");
    return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
  }

  private static @Nullable String next(CaseAudit audit, PanelCase it, Domain domain) {
    var at = it.domains().indexOf(domain) + 1;
    return at < it.domains().size()
        ? base(audit, it.subject()) + "/" + it.domains().get(at).key()
        : null;
  }
}
