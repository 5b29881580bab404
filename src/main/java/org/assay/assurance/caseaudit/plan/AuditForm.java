package org.assay.assurance.caseaudit.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.setup.AuditInput;
import org.assay.assurance.caseaudit.setup.AuditKind;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudit.Brief;
import org.assay.assurance.caseaudit.setup.CaseAudit.EditionName;
import org.assay.assurance.caseaudit.setup.CaseAudit.Timetable;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit.Draft;
import org.assay.assurance.caseaudit.setup.NoChild;
import org.assay.assurance.caseaudit.setup.Rationale;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.FormKind;
import org.assay.people.directory.District;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** Reads an audit as its lead typed it, and says what is wrong with it. */
@Singleton
class AuditForm {
  private static final int LONGEST = 4000;
  private static final int MOST_LINES = 20;
  private static final int LONGEST_LINE = 500;

  private final Editions editions;
  private final CaseAudits audits;
  private final Contacts contacts;
  private final Register register;
  private final NoChild noChild;
  private final Clock clock;

  AuditForm(
      Editions editions,
      CaseAudits audits,
      Contacts contacts,
      Register register,
      NoChild noChild,
      Clock clock) {
    this.register = register;
    this.editions = editions;
    this.audits = audits;
    this.contacts = contacts;
    this.noChild = noChild;
    this.clock = clock;
  }

  /** Empty where a box is wrong, which the form then says. */
  Optional<Draft> read(Caller caller, FormInput form, @Nullable CaseAudit changed) {
    var brief = brief(caller, form);
    var rule = words(form, "rule", form.text("rule", LONGEST));
    var lines = keyLines(form);
    var timetable = AuditDates.timetable(form);
    if (brief != null && timetable != null) fits(form, brief, timetable, changed);
    var lead = lead(caller, form);
    var repeats = changed == null ? repeats(caller, form) : null;
    return form.isSound() && brief != null && timetable != null
        ? Optional.of(new Draft(brief, rule, timetable, lead, lines, repeats))
        : Optional.empty();
  }

  /** What the plan says in one place against what it says, or what was done, in another. */
  private void fits(FormInput form, Brief brief, Timetable timetable, @Nullable CaseAudit changed) {
    if (brief.kind().hasCases()) {
      var today = England.day(clock.instant());
      AuditDates.fits(form, brief.period(), timetable, changed == null ? today : LocalDate.MIN);
    }
    if (changed == null) return;
    if (brief.kind().hasCases() != changed.hasCases()) {
      form.wrong("Set up a new audit instead. This one is of another kind", "kind");
    } else if (!changed.is(AuditState.PLANNED)
        && !Objects.equals(brief.edition(), changed.brief().edition())) {
      form.wrong("Agencies have been asked with another form, so it cannot change", "edition");
    }
  }

  /** An agency's own audit: what it looked at, why and when. */
  Optional<Draft> readOwn(Caller caller, FormInput form) {
    var theme =
        words(form, "theme", AuditInput.required(form, "theme", "Enter what was audited", 200));
    var why =
        words(form, "why", AuditInput.required(form, "why", "Enter why it was audited", LONGEST));
    var period = AuditDates.period(form);
    if (!form.isSound() || period == null) return Optional.empty();
    var day = England.day(clock.instant());
    return Optional.of(
        new Draft(
            new Brief(
                AuditKind.SINGLE_AGENCY,
                theme,
                null,
                Rationale.DATA,
                why,
                period,
                null,
                null,
                null),
            "",
            new Timetable(day, day, day, day, null, day.getYear()),
            caller.personId(),
            List.of(),
            null));
  }

  private @Nullable Brief brief(Caller caller, FormInput form) {
    var theme = words(form, "theme", AuditInput.required(form, "theme", "Enter the theme", 200));
    var kind = AuditKind.of(form.text("kind")).orElse(null);
    if (kind == null) form.wrong("Select the kind of audit", "kind");
    var rationale = Rationale.of(form.text("rationale")).orElse(null);
    if (rationale == null) form.wrong("Select why this theme is audited", "rationale");
    var why =
        words(
            form,
            "why",
            AuditInput.required(form, "why", "Enter what made you choose it", LONGEST));
    var period = AuditDates.period(form);
    var edition = kind == null || !kind.hasCases() ? null : edition(caller, form);
    var commissioned = words(form, "commissioned", form.text("commissioned", 200));
    chosen(caller, form, kind);
    if (!form.isSound() || kind == null || rationale == null || period == null) return null;
    return new Brief(
        kind,
        theme,
        form.orNull("priority"),
        rationale,
        why,
        period,
        edition,
        form.orNull("area"),
        commissioned.isEmpty() ? null : commissioned);
  }

  /** The area and the priority are two of those that the page offers, or none. */
  private void chosen(Caller caller, FormInput form, @Nullable AuditKind kind) {
    var area = form.text("area");
    if (area.isEmpty() ? kind == AuditKind.QUADRANT : !areas(caller).contains(area)) {
      form.wrong("Select the area that it looks at", "area");
    }
    var priority = form.text("priority");
    if (!priority.isEmpty() && !priorities(caller).containsKey(priority)) {
      form.wrong("Select a priority from the list", "priority");
    }
  }

  /** Quadrants of the register, then its districts. */
  List<String> areas(Caller caller) {
    var districts = register.districts(caller.partnershipId());
    return Stream.concat(
            districts.stream().map(District::quadrant).flatMap(Stream::ofNullable),
            districts.stream().map(District::name))
        .distinct()
        .toList();
  }

  /** Titles by key, of all question sets together. */
  Map<String, String> priorities(Caller caller) {
    var titles = new LinkedHashMap<String, String>();
    for (var it : choices(caller)) {
      editions
          .find(it.id(), it.version())
          .ifPresent(
              e -> e.set().priorities().forEach(tag -> titles.putIfAbsent(tag.key(), tag.title())));
    }
    return titles;
  }

  private @Nullable EditionName edition(Caller caller, FormInput form) {
    var chosen = form.text("edition");
    var found = choices(caller).stream().filter(it -> name(it).equals(chosen)).findFirst();
    if (found.isEmpty()) form.wrong("Select the form that agencies answer", "edition");
    return found.orElse(null);
  }

  static String name(EditionName it) {
    return it.id() + " " + it.version();
  }

  /** Forms for case audits, the newest of each first. */
  List<EditionName> choices(Caller caller) {
    return editions.all(caller.partnershipId()).stream()
        .filter(it -> !it.retired())
        .filter(
            it ->
                editions
                    .find(it.id(), it.version())
                    .filter(e -> e.set().kind() == FormKind.CASE_AUDIT)
                    .isPresent())
        .map(it -> new EditionName(it.id(), it.version()))
        .toList();
  }

  private List<String> keyLines(FormInput form) {
    var lines = form.text("lines").lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    if (lines.size() > MOST_LINES) {
      form.wrong("Enter at most " + MOST_LINES + " key lines of enquiry", "lines");
    }
    if (lines.stream().anyMatch(it -> it.length() > LONGEST_LINE)) {
      form.wrong("Shorten each line to " + LONGEST_LINE + " characters or fewer", "lines");
    }
    lines.forEach(it -> words(form, "lines", it));
    return lines;
  }

  private long lead(Caller caller, FormInput form) {
    var chosen = form.text("lead");
    return contacts
        .ofPartnership(caller.partnershipId(), java.util.Set.of(Role.AUDIT_LEAD))
        .stream()
        .map(Contacts.Contact::personId)
        .filter(it -> Long.toString(it).equals(chosen))
        .findFirst()
        .orElseGet(
            () -> {
              form.wrong("Select who leads the audit", "lead");
              return 0L;
            });
  }

  /** Of audits of the theme before, the one that this repeats; it has to be said. */
  private @Nullable Long repeats(Caller caller, FormInput form) {
    var before = before(caller, form);
    var said = form.text("repeats");
    if (before.isEmpty() || said.equals("no")) return null;
    return before.stream()
        .map(CaseAudit::id)
        .filter(it -> Long.toString(it).equals(said))
        .findFirst()
        .orElseGet(
            () -> {
              form.wrong(
                  "There are audits of this theme or with this form. Select whether this one"
                      + " repeats one of them",
                  "repeats");
              return null;
            });
  }

  /** Audits of the theme, or with the form, that were typed. */
  List<CaseAudit> before(Caller caller, FormInput form) {
    var chosen = form.text("edition");
    var set = choices(caller).stream().filter(it -> name(it).equals(chosen)).findFirst();
    return audits.earlier(caller.partnershipId(), form.text("theme"), set.orElse(null));
  }

  private String words(FormInput form, String box, String text) {
    noChild.fault(text).ifPresent(it -> form.wrong(it, box));
    return text;
  }
}
