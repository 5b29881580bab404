package org.assay.demonstration.audits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Role;

/**
 * The agencies that take part in the county's audits, with somebody of each who answers its forms.
 */
record AuditedAgencies(List<Auditor> auditors) {
  private static final List<SettingType> KINDS =
      List.of(
          SettingType.COUNTY_COUNCIL,
          SettingType.POLICE_FORCE,
          SettingType.COMMUNITY_HEALTH_PROVIDER,
          SettingType.ACUTE_TRUST,
          SettingType.DISTRICT_COUNCIL);

  record Auditor(Organisation organisation, Caller person) {}

  /** The first of each kind that has somebody; a small county has fewer. */
  static AuditedAgencies of(
      Register register, Contacts contacts, long partnershipId, LocalDate today) {
    var auditors = new ArrayList<Auditor>();
    var all = register.organisations(partnershipId);
    for (var kind : KINDS) {
      all.stream()
          .filter(it -> it.settingType() == kind && it.openOn(today))
          .flatMap(it -> auditor(contacts, partnershipId, it).stream())
          .findFirst()
          .ifPresent(auditors::add);
    }
    return new AuditedAgencies(auditors);
  }

  /** A case auditor where there is one, or else somebody who answers for the organisation. */
  private static List<Auditor> auditor(Contacts contacts, long partnershipId, Organisation it) {
    for (var role : List.of(Role.CASE_AUDITOR, Role.RESPONDENT)) {
      var found = contacts.of(partnershipId, it.id(), Set.of(role));
      if (!found.isEmpty()) {
        var person = found.getFirst();
        return List.of(
            new Auditor(
                it,
                new Caller(person.personId(), person.name(), partnershipId, role, it.id(), null)));
      }
    }
    return List.of();
  }
}
