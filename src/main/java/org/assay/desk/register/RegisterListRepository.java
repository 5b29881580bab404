package org.assay.desk.register;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assay.people.directory.SettingType;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Lists the register a page at a time; the database cuts it. */
@Singleton
class RegisterListRepository {
  private static final int PAGE = 50;
  private static final String DISTRICT =
      " left join district d on d.partnership_id = o.partnership_id and d.name = o.district";
  private static final String BESIDE =
      DISTRICT
          + " left join organisation_group g on g.id = o.group_id left join register_entry e on"
          + " e.organisation_id = o.id";
  private static final String ORDER = " order by o.name, o.id";
  private static final String SELECT =
      "select o.id, o.name, o.urn, o.sector, o.setting_type, o.phase, o.district, o.quadrant,"
          + " o.opened_on, o.closed_on, d.icb, g.name group_name, e.address, e.postcode,"
          + " e.telephone, e.head, e.pupils, e.places, e.duty, e.statutory_partner";

  private final Sql sql;

  RegisterListRepository(Sql sql) {
    this.sql = sql;
  }

  /** One line of the register; the codes are ours. */
  record Listed(
      long id,
      String name,
      @Nullable String urn,
      String sector,
      SettingType type,
      String phase,
      @Nullable String district,
      @Nullable String quadrant,
      @Nullable String icb,
      @Nullable String group,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate closedOn,
      Contact contact) {}

  record Contact(
      @Nullable String address,
      @Nullable String postcode,
      @Nullable String telephone,
      @Nullable String head,
      @Nullable String pupils,
      @Nullable String places,
      @Nullable String duty,
      boolean partner) {}

  Page<Listed> page(long partnershipId, RegisterSearch search, LocalDate today, int number) {
    var values = values(partnershipId, search, today);
    var which = which(search);
    var total = sql.count("select count(*)" + which, values.toArray());
    return Page.of(
        number,
        PAGE,
        total,
        from -> {
          var more = new ArrayList<>(values);
          more.add(PAGE);
          more.add(from);
          return sql.list(
              SELECT
                  + " from (select o.id"
                  + which
                  + ORDER
                  + " limit ? offset ?) x join organisation o on o.id = x.id"
                  + BESIDE
                  + ORDER,
              RegisterListRepository::listed,
              more.toArray());
        });
  }

  /** All that match, one after the other. */
  void each(long partnershipId, RegisterSearch search, LocalDate today, Consumer<Listed> taking) {
    sql.patient()
        .each(
            SELECT
                + " from organisation o"
                + BESIDE
                + " where o.partnership_id = ?"
                + search.condition()
                + ORDER,
            RegisterListRepository::listed,
            taking,
            values(partnershipId, search, today).toArray());
  }

  /** What stands beside an organisation is looked up for those of a page alone. */
  private static String which(RegisterSearch search) {
    return " from organisation o"
        + (search.icb().isEmpty() ? "" : DISTRICT)
        + " where o.partnership_id = ?"
        + search.condition();
  }

  private static List<@Nullable Object> values(
      long partnershipId, RegisterSearch search, LocalDate today) {
    var values = new ArrayList<@Nullable Object>(List.of(partnershipId));
    values.addAll(search.values(today));
    return values;
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        row.getLong("id"),
        row.getString("name"),
        row.getString("urn"),
        row.getString("sector"),
        SettingType.of(row.getString("setting_type")),
        row.getString("phase"),
        row.getString("district"),
        row.getString("quadrant"),
        row.getString("icb"),
        row.getString("group_name"),
        Sql.date(row, "opened_on"),
        Sql.date(row, "closed_on"),
        new Contact(
            row.getString("address"),
            row.getString("postcode"),
            row.getString("telephone"),
            row.getString("head"),
            row.getString("pupils"),
            row.getString("places"),
            row.getString("duty"),
            row.getBoolean("statutory_partner")));
  }
}
