package org.assay.assurance.caseaudit.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.setup.AuditAccess;
import org.assay.assurance.caseaudit.setup.AuditPerson;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;

/** Makes the page on which agencies, case auditors and the panel are named. */
@Singleton
class PeoplePages {
  private static final Set<Sector> BY_NAME = Set.of(Sector.EDUCATION, Sector.EARLY_YEARS);

  private final CaseAudits audits;
  private final Register register;
  private final Contacts contacts;
  private final Clock clock;

  PeoplePages(CaseAudits audits, Register register, Contacts contacts, Clock clock) {
    this.audits = audits;
    this.register = register;
    this.contacts = contacts;
    this.clock = clock;
  }

  PeoplePage page(Caller caller, CaseAudit audit, FormInput form) {
    var chosen = audits.organisations(audit);
    var people = audits.people(audit);
    return new PeoplePage(
        Navigation.shell(caller, "Who takes part", "/audits").refusing(!form.isSound()),
        audit.id(),
        audit.reference(),
        form.errors(),
        agencies(caller, chosen),
        form.text("other"),
        chosen.values().stream()
            .sorted(Comparator.comparing(Organisation::name))
            .map(it -> auditors(caller, it, people))
            .toList(),
        panel(caller, people));
  }

  /** Agencies by name, with the schools that were added. */
  private List<Choice> agencies(Caller caller, Map<Long, Organisation> chosen) {
    var today = England.day(clock.instant());
    return register.organisations(caller.partnershipId()).stream()
        .filter(
            it -> chosen.containsKey(it.id()) || it.openOn(today) && !BY_NAME.contains(it.sector()))
        .map(it -> Choice.of(Long.toString(it.id()), it.name(), null, chosen.containsKey(it.id())))
        .toList();
  }

  private PeoplePage.Auditors auditors(
      Caller caller, Organisation organisation, List<AuditPerson> people) {
    var named =
        people.stream()
            .filter(it -> Objects.equals(it.organisationId(), organisation.id()))
            .map(AuditPerson::personId)
            .collect(Collectors.toSet());
    var able = able(caller, organisation.id());
    return new PeoplePage.Auditors(
        "auditors-" + organisation.id(),
        organisation.name(),
        choices(able, named),
        able.isEmpty()
            ? "Nobody of this agency has an account. Ask your partnership’s administrator to add"
                + " somebody."
            : null);
  }

  List<Contact> able(Caller caller, long organisation) {
    return contacts.of(caller.partnershipId(), organisation, AuditAccess.AUDITORS);
  }

  private List<Choice> panel(Caller caller, List<AuditPerson> people) {
    var named =
        people.stream()
            .filter(it -> it.organisationId() == null)
            .map(AuditPerson::personId)
            .collect(Collectors.toSet());
    return choices(ableForPanel(caller), named);
  }

  List<Contact> ableForPanel(Caller caller) {
    return contacts.ofPartnership(caller.partnershipId(), Set.of(Role.PANEL_MEMBER));
  }

  private static List<Choice> choices(List<Contact> able, Set<Long> named) {
    return able.stream()
        .map(
            it ->
                Choice.of(
                    Long.toString(it.personId()), it.name(), null, named.contains(it.personId())))
        .toList();
  }
}
