package org.assay.assurance.caseaudit.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.setup.AuditKind;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.AuditWords;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudit.Timetable;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeyLine;
import org.assay.assurance.caseaudit.setup.Rationale;
import org.assay.collection.cycles.Editions;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.jspecify.annotations.Nullable;

/** Makes the page on which an audit is set up. */
@Singleton
class AuditFormPages {
  private final AuditForm forms;
  private final CaseAudits audits;
  private final Editions editions;
  private final Contacts contacts;
  private final Clock clock;

  AuditFormPages(
      AuditForm forms, CaseAudits audits, Editions editions, Contacts contacts, Clock clock) {
    this.forms = forms;
    this.audits = audits;
    this.editions = editions;
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * The boxes of a new audit: the year before today, and the rhythm of an inspection from Monday.
   */
  FormInput proposed(Caller caller) {
    var today = England.day(clock.instant());
    var days = Timetable.from(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), null);
    var values = new HashMap<String, Object>();
    values.put("kind", AuditKind.MULTI_AGENCY.code());
    values.put("lead", Long.toString(caller.personId()));
    put(values, "from", today.minusYears(1));
    put(values, "until", today.minusDays(1));
    put(values, "opens", days.opens());
    put(values, "due", days.formsDue());
    put(values, "panel", days.panelOn());
    put(values, "report", days.reportOn());
    return new FormInput(values);
  }

  /** The boxes as they are stored. */
  FormInput stored(CaseAudit it) {
    var values = new HashMap<String, Object>();
    var brief = it.brief();
    values.put("theme", brief.theme());
    values.put("kind", brief.kind().code());
    values.put("priority", Objects.requireNonNullElse(brief.priority(), ""));
    values.put("rationale", brief.rationale().code());
    values.put("why", brief.why());
    values.put("edition", brief.edition() == null ? "" : AuditForm.name(brief.edition()));
    values.put("area", Objects.requireNonNullElse(brief.area(), ""));
    values.put("commissioned", Objects.requireNonNullElse(brief.commissionedBy(), ""));
    values.put(
        "lines", String.join("\n", audits.lines(it).stream().map(KeyLine::question).toList()));
    values.put("rule", it.sample().rule());
    values.put("lead", Long.toString(it.standing().leadId()));
    put(values, "from", brief.period().from());
    put(values, "until", brief.period().until());
    put(values, "opens", it.timetable().opens());
    put(values, "due", it.timetable().formsDue());
    put(values, "panel", it.timetable().panelOn());
    put(values, "report", it.timetable().reportOn());
    if (it.timetable().reaudit() != null) put(values, "reaudit", it.timetable().reaudit());
    return new FormInput(values);
  }

  private static void put(Map<String, Object> values, String name, LocalDate day) {
    values.put(name + ".day", Integer.toString(day.getDayOfMonth()));
    values.put(name + ".month", Integer.toString(day.getMonthValue()));
    values.put(name + ".year", Integer.toString(day.getYear()));
  }

  /**
   * @param changed the stored audit; null for a new one
   */
  AuditFormPage page(Caller caller, FormInput form, @Nullable CaseAudit changed) {
    var title = changed == null ? "Set up an audit" : "Change the plan";
    var base = changed == null ? "/audits" : "/audits/" + changed.id();
    return new AuditFormPage(
        Navigation.shell(caller, title, "/audits").refusing(!form.isSound()),
        changed == null ? base : base + "/plan",
        base,
        false,
        form.errors(),
        boxes(caller, form),
        days(form),
        changed != null && !changed.is(AuditState.PLANNED),
        changed == null ? repeats(caller, form) : List.of(),
        changed == null ? 0 : changed.standing().version());
  }

  AuditFormPage own(Caller caller, FormInput form) {
    return new AuditFormPage(
        Navigation.shell(caller, "Enter your agency’s own audit", "/audits")
            .refusing(!form.isSound()),
        "/audits/own",
        "/audits",
        true,
        form.errors(),
        boxes(caller, form),
        days(form),
        false,
        List.of(),
        0);
  }

  private AuditFormPage.Boxes boxes(Caller caller, FormInput form) {
    return new AuditFormPage.Boxes(
        form.text("theme"),
        Arrays.stream(AuditKind.values())
            .filter(it -> it != AuditKind.SINGLE_AGENCY)
            .map(it -> choice(form, "kind", it.code(), it.label(), it.hint()))
            .toList(),
        picks(form, "priority", "None", forms.priorities(caller)),
        Arrays.stream(Rationale.values())
            .map(it -> choice(form, "rationale", it.code(), it.label(), null))
            .toList(),
        form.text("why"),
        picks(form, "edition", "Select a form", editionTitles(caller)),
        picks(form, "area", "The whole partnership", labels(forms.areas(caller))),
        form.text("commissioned"),
        form.text("lines"),
        form.text("rule"),
        picks(form, "lead", "Select a person", leads(caller)));
  }

  private static AuditFormPage.Days days(FormInput form) {
    return new AuditFormPage.Days(
        form.parts("from"),
        form.parts("until"),
        form.parts("opens"),
        form.parts("due"),
        form.parts("panel"),
        form.parts("report"),
        DateParts.month("reaudit", form.text("reaudit.month"), form.text("reaudit.year")));
  }

  private List<Choice> repeats(Caller caller, FormInput form) {
    var before = forms.before(caller, form);
    if (before.isEmpty()) return List.of();
    return Stream.concat(
            before.stream()
                .map(
                    it ->
                        choice(
                            form,
                            "repeats",
                            Long.toString(it.id()),
                            "Yes, of " + it.reference() + ", " + it.theme(),
                            it.state().label() + ". " + AuditWords.months(it))),
            Stream.of(choice(form, "repeats", "no", "No, it is a new audit", null)))
        .toList();
  }

  private static Choice choice(
      FormInput form, String box, String value, String label, @Nullable String hint) {
    return Choice.of(value, label, hint, value.equals(form.text(box)));
  }

  private static List<Choice> picks(
      FormInput form, String box, String none, Map<String, String> labels) {
    var picks = new ArrayList<Choice>();
    picks.add(Choice.of("", none, null, form.text(box).isEmpty()));
    labels.forEach((value, label) -> picks.add(choice(form, box, value, label, null)));
    return picks;
  }

  private static Map<String, String> labels(List<String> names) {
    var labels = new LinkedHashMap<String, String>();
    names.forEach(it -> labels.put(it, it));
    return labels;
  }

  private Map<String, String> editionTitles(Caller caller) {
    var titles = new LinkedHashMap<String, String>();
    for (var it : forms.choices(caller)) {
      editions
          .find(it.id(), it.version())
          .ifPresent(e -> titles.put(AuditForm.name(it), e.set().title() + ", " + it.version()));
    }
    return titles;
  }

  private Map<String, String> leads(Caller caller) {
    var leads = new LinkedHashMap<String, String>();
    contacts
        .ofPartnership(caller.partnershipId(), Set.of(Role.AUDIT_LEAD))
        .forEach(it -> leads.put(Long.toString(it.personId()), it.name()));
    return leads;
  }
}
