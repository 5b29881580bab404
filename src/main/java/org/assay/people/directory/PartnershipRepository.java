package org.assay.people.directory;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.platform.Sql;

@Singleton
class PartnershipRepository {
  private static final String SELECT =
      "select id, code, name, subgroup_name, county_name from partnership";

  private final Sql sql;

  PartnershipRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<Partnership> find(long id) {
    return sql.first(SELECT + " where id = ?", PartnershipRepository::partnership, id);
  }

  Optional<Partnership> find(String code) {
    return sql.first(SELECT + " where code = ?", PartnershipRepository::partnership, code);
  }

  List<Partnership> all() {
    return sql.list(SELECT + " order by name", PartnershipRepository::partnership);
  }

  List<District> districts(long partnershipId) {
    return sql.list(
        "select name, quadrant, icb, gss_code from district where partnership_id = ? order by name",
        row -> new District(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        partnershipId);
  }

  List<OrganisationGroup> groups(long partnershipId) {
    return sql.list(
        "select id, code, name, kind from organisation_group where partnership_id = ? order by"
            + " name",
        row ->
            new OrganisationGroup(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
        partnershipId);
  }

  Partnership add(Partnership it, List<District> districts) {
    var id =
        sql.insert(
            "insert into partnership (code, name, subgroup_name, county_name) values (?, ?, ?, ?)",
            it.code(),
            it.name(),
            it.subgroupName(),
            it.countyName());
    addDistricts(id, districts);
    return new Partnership(id, it.code(), it.name(), it.subgroupName(), it.countyName());
  }

  void change(Partnership it) {
    sql.change(
        "update partnership set name = ?, subgroup_name = ?, county_name = ? where id = ?",
        it.name(),
        it.subgroupName(),
        it.countyName(),
        it.id());
  }

  /** Organisations keep the names of their districts; their quadrants follow. */
  void replaceDistricts(long id, List<District> districts) {
    // A key keeps both alike, so organisations have no quadrant while the districts change.
    sql.change("update organisation set quadrant = null where partnership_id = ?", id);
    sql.change("delete from district where partnership_id = ?", id);
    addDistricts(id, districts);
    sql.batch(
        "update organisation set quadrant = ? where partnership_id = ? and district = ?",
        districts.stream().map(it -> new Object[] {it.quadrant(), id, it.name()}).toList());
  }

  /** Those that organisations lie in. */
  List<String> usedDistricts(long id) {
    return sql.list(
        "select distinct district from organisation where partnership_id = ? and district is not"
            + " null order by district",
        row -> row.getString(1),
        id);
  }

  void addDistricts(long id, List<District> districts) {
    sql.batch(
        "insert into district (partnership_id, name, quadrant, icb, gss_code) values (?, ?, ?, ?,"
            + " ?)",
        districts.stream()
            .map(it -> new Object[] {id, it.name(), it.quadrant(), it.icb(), it.gssCode()})
            .toList());
  }

  List<OrganisationGroup> addGroups(long partnershipId, List<OrganisationGroup> groups) {
    var ids =
        sql.insertAll(
            "insert into organisation_group (partnership_id, code, name, kind) values (?, ?, ?, ?)",
            groups.stream()
                .map(it -> new Object[] {partnershipId, it.code(), it.name(), it.kind()})
                .toList());
    var added = new ArrayList<OrganisationGroup>();
    for (int i = 0; i < ids.size(); i++) {
      var it = groups.get(i);
      added.add(new OrganisationGroup(ids.get(i), it.code(), it.name(), it.kind()));
    }
    return added;
  }

  private static Partnership partnership(ResultSet row) throws SQLException {
    return new Partnership(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("subgroup_name"),
        row.getString("county_name"));
  }
}
