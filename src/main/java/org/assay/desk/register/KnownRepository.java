package org.assay.desk.register;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Finds what the register knows of organisations, a few hundred at a time. */
@Singleton
class KnownRepository {
  private static final String DETAILS =
      "select organisation_id, id_scheme, external_id, address, postcode, telephone, website,"
          + " head, pupils, places, duty, statutory_partner from register_entry where"
          + " partnership_id = ? and organisation_id in ";
  private static final String INSPECTIONS =
      "select i.organisation_id, i.body, i.inspected_on, i.judgement from inspection_outcome i"
          + " where i.partnership_id = ? and not exists (select 1 from inspection_outcome later"
          + " where later.organisation_id = i.organisation_id and later.inspected_on >"
          + " i.inspected_on) and i.organisation_id in ";

  private final Register register;
  private final Sql sql;

  KnownRepository(Register register, Sql sql) {
    this.register = register;
    this.sql = sql;
  }

  /** By register number. */
  Map<String, KnownOrganisation> withUrns(long partnershipId, Set<String> urns) {
    var found = new HashMap<String, KnownOrganisation>();
    known(partnershipId, register.withUrns(partnershipId, urns))
        .forEach(it -> found.putIfAbsent(String.valueOf(it.urn()), it));
    return found;
  }

  /** By name in small letters. */
  Map<String, KnownOrganisation> named(long partnershipId, Set<String> names) {
    var found = new HashMap<String, KnownOrganisation>();
    known(partnershipId, register.called(partnershipId, names))
        .forEach(it -> found.putIfAbsent(it.organisation().name().toLowerCase(Locale.ROOT), it));
    return found;
  }

  List<KnownOrganisation> known(long partnershipId, Collection<Organisation> organisations) {
    if (organisations.isEmpty()) return List.of();
    var details = details(partnershipId, organisations);
    var groups =
        register.groups(partnershipId).stream()
            .collect(toMap(OrganisationGroup::id, KnownRepository::facts));
    return organisations.stream()
        .map(
            it ->
                new KnownOrganisation(
                    it,
                    details.getOrDefault(it.id(), RegisterFacts.none()),
                    it.groupId() == null
                        ? RegisterFacts.none()
                        : groups.getOrDefault(it.groupId(), RegisterFacts.none())))
        .toList();
  }

  /** Those of a sector that have a register number and are open on a day. */
  List<Organisation> open(long partnershipId, Sector sector, LocalDate day) {
    return register.ofSectors(partnershipId, Set.of(sector)).stream()
        .filter(it -> it.urn() != null && it.openOn(day))
        .toList();
  }

  private Map<Long, RegisterFacts> details(long partnershipId, Collection<Organisation> of) {
    var values = new ArrayList<@Nullable Object>(List.of(partnershipId));
    of.forEach(it -> values.add(it.id()));
    var marks = Sql.marks(of.size());
    var found = new HashMap<Long, RegisterFacts>();
    sql.list(DETAILS + marks, KnownRepository::entry, values.toArray())
        .forEach(it -> found.put(it.getKey(), it.getValue()));
    sql.list(INSPECTIONS + marks, KnownRepository::inspection, values.toArray())
        .forEach(it -> found.merge(it.getKey(), it.getValue(), (a, b) -> a.over(b)));
    return found;
  }

  private static Map.Entry<Long, RegisterFacts> entry(ResultSet row) throws SQLException {
    return Map.entry(
        row.getLong("organisation_id"),
        RegisterFacts.none()
            .put(RegisterField.SCHEME, row.getString("id_scheme"))
            .put(RegisterField.EXTERNAL, row.getString("external_id"))
            .put(RegisterField.ADDRESS, row.getString("address"))
            .put(RegisterField.POSTCODE, row.getString("postcode"))
            .put(RegisterField.TELEPHONE, row.getString("telephone"))
            .put(RegisterField.WEBSITE, row.getString("website"))
            .put(RegisterField.HEAD, row.getString("head"))
            .put(RegisterField.PUPILS, row.getString("pupils"))
            .put(RegisterField.PLACES, row.getString("places"))
            .put(RegisterField.DUTY, row.getString("duty"))
            .put(RegisterField.PARTNER, row.getBoolean("statutory_partner")));
  }

  private static Map.Entry<Long, RegisterFacts> inspection(ResultSet row) throws SQLException {
    return Map.entry(
        row.getLong("organisation_id"),
        RegisterFacts.none()
            .put(RegisterField.INSPECTOR, row.getString("body"))
            .put(RegisterField.INSPECTED, Sql.date(row, "inspected_on"))
            .put(RegisterField.JUDGEMENT, row.getString("judgement")));
  }

  private static RegisterFacts facts(OrganisationGroup group) {
    return RegisterFacts.none()
        .put(RegisterField.GROUP, group.code())
        .put(RegisterField.GROUP_NAME, group.name())
        .put(RegisterField.GROUP_KIND, group.kind());
  }

  /** The names of the groups, by their numbers. */
  Map<String, String> groups(long partnershipId) {
    return register.groups(partnershipId).stream()
        .collect(toMap(OrganisationGroup::code, OrganisationGroup::name));
  }

  /** The districts of the partnership, by their names in small letters. */
  Map<String, String> districts(long partnershipId) {
    return register.districts(partnershipId).stream()
        .collect(Collectors.toMap(it -> it.name().toLowerCase(Locale.ROOT), it -> it.name()));
  }
}
