package org.assay.people.directory;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.people.directory.Organisation.Traits;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class OrganisationRepository {
  private static final String COLUMNS =
      "code, name, sector, setting_type, phase, district, quadrant, group_id, urn, boarding,"
          + " early_years, sixth_form, alternative_provision, residential, commissions, frontline,"
          + " opened_on, closed_on";
  private static final String SELECT =
      "select id, " + COLUMNS + " from organisation where partnership_id = ?";

  /** How they stand now, for who asks later how they stood until then. */
  private static final String KEEP =
      "insert into organisation_was (organisation_id, until_at, since_at, partnership_id, name,"
          + " sector, setting_type, phase, district, quadrant, closed_on) select o.id, ?,"
          + " coalesce((select max(w.until_at) from organisation_was w where w.organisation_id ="
          + " o.id), '1970-01-01 00:00:00'), o.partnership_id, o.name, o.sector, o.setting_type,"
          + " o.phase, o.district, o.quadrant, o.closed_on from organisation o where"
          + " o.partnership_id = ? and not exists (select 1 from organisation_was w where"
          + " w.organisation_id = o.id and w.until_at >= ?)";

  /** As many ids as one statement names. */
  private static final int AT_ONCE = 500;

  private final Sql sql;
  private final Clock clock;

  OrganisationRepository(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Organisation> find(long partnershipId, long id) {
    return sql.first(
        SELECT + " and id = ?", OrganisationRepository::organisation, partnershipId, id);
  }

  List<Organisation> all(long partnershipId) {
    return sql.list(SELECT + " order by name", OrganisationRepository::organisation, partnershipId);
  }

  List<Organisation> some(long partnershipId, Set<Long> ids) {
    var values = new ArrayList<@Nullable Object>(List.of(partnershipId));
    values.addAll(ids);
    return sql.list(
        SELECT + " and id in " + Sql.marks(ids.size()),
        OrganisationRepository::organisation,
        values.toArray());
  }

  List<Organisation> ofGroup(long partnershipId, long groupId) {
    return sql.list(
        SELECT + " and group_id = ? order by name",
        OrganisationRepository::organisation,
        partnershipId,
        groupId);
  }

  List<Organisation> add(long partnershipId, List<Organisation> organisations) {
    var ids =
        sql.insertAll(
            "insert into organisation (partnership_id, " + COLUMNS + ") values " + Sql.marks(19),
            organisations.stream().map(it -> values(partnershipId, it)).toList());
    var added = new ArrayList<Organisation>();
    for (int i = 0; i < ids.size(); i++) {
      added.add(withId(ids.get(i), organisations.get(i)));
    }
    return added;
  }

  /** Everything but the code, which stays. */
  void change(long partnershipId, List<Organisation> organisations) {
    for (int from = 0; from < organisations.size(); from += AT_ONCE) {
      keep(
          partnershipId,
          organisations.subList(from, Math.min(from + AT_ONCE, organisations.size())));
    }
    sql.batch(
        "update organisation set name = ?, sector = ?, setting_type = ?, phase = ?, district = ?,"
            + " quadrant = ?, group_id = ?, urn = ?, boarding = ?, early_years = ?, sixth_form ="
            + " ?, alternative_provision = ?, residential = ?, commissions = ?, frontline = ?,"
            + " opened_on = ?, closed_on = ? where id = ? and partnership_id = ?",
        organisations.stream().map(it -> changed(partnershipId, it)).toList());
  }

  private void keep(long partnershipId, List<Organisation> some) {
    var now = clock.instant();
    var values = new ArrayList<@Nullable Object>(List.of(now, partnershipId, now));
    some.forEach(it -> values.add(it.id()));
    sql.change(KEEP + " and o.id in " + Sql.marks(some.size()), values.toArray());
  }

  /** Of all, before their quadrants change with their districts. */
  void keepAll(long partnershipId) {
    var now = clock.instant();
    sql.change(KEEP, now, partnershipId, now);
  }

  private static @Nullable Object[] changed(long partnershipId, Organisation it) {
    var all = new ArrayList<@Nullable Object>(Arrays.asList(values(partnershipId, it)));
    all.subList(0, 2).clear();
    all.add(it.id());
    all.add(partnershipId);
    return all.toArray();
  }

  private static @Nullable Object[] values(long partnershipId, Organisation it) {
    var traits = it.traits();
    return new @Nullable Object[] {
      partnershipId,
      it.code(),
      it.name(),
      it.sector().code(),
      it.settingType().code(),
      it.phase().code(),
      it.district(),
      it.quadrant(),
      it.groupId(),
      it.urn(),
      traits.boarding(),
      traits.earlyYears(),
      traits.sixthForm(),
      traits.alternativeProvision(),
      traits.residential(),
      traits.commissions(),
      traits.frontline(),
      it.openedOn(),
      it.closedOn()
    };
  }

  private static Organisation organisation(ResultSet row) throws SQLException {
    return new Organisation(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        Sector.of(row.getString("sector")),
        SettingType.of(row.getString("setting_type")),
        Phase.of(row.getString("phase")),
        row.getString("district"),
        row.getString("quadrant"),
        Sql.id(row, "group_id"),
        row.getString("urn"),
        traits(row),
        Sql.date(row, "opened_on"),
        Sql.date(row, "closed_on"));
  }

  private static Traits traits(ResultSet row) throws SQLException {
    return new Traits(
        row.getBoolean("boarding"),
        row.getBoolean("early_years"),
        row.getBoolean("sixth_form"),
        row.getBoolean("alternative_provision"),
        row.getBoolean("residential"),
        row.getBoolean("commissions"),
        row.getBoolean("frontline"));
  }

  /** Within their range, so that every database finds them by the index. */
  List<Organisation> withUrns(long partnershipId, Collection<String> urns) {
    var values = new ArrayList<@Nullable Object>(List.of(partnershipId));
    values.add(Collections.min(urns));
    values.add(Collections.max(urns));
    values.addAll(urns);
    return sql.list(
        SELECT + " and urn >= ? and urn <= ? and urn in " + Sql.marks(urns.size()) + " order by id",
        OrganisationRepository::organisation,
        values.toArray());
  }

  /** By their names in small letters. */
  List<Organisation> called(long partnershipId, Collection<String> names) {
    var values = new ArrayList<@Nullable Object>(List.of(partnershipId));
    values.addAll(names);
    return sql.list(
        SELECT + " and lower(name) in " + Sql.marks(names.size()) + " order by id",
        OrganisationRepository::organisation,
        values.toArray());
  }

  private static Organisation withId(long id, Organisation it) {
    return new Organisation(
        id,
        it.code(),
        it.name(),
        it.sector(),
        it.settingType(),
        it.phase(),
        it.district(),
        it.quadrant(),
        it.groupId(),
        it.urn(),
        it.traits(),
        it.openedOn(),
        it.closedOn());
  }
}
