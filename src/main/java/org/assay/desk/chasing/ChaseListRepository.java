package org.assay.desk.chasing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.people.directory.SettingType;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Outstanding returns in the order of worth; the database cuts the list. */
@Singleton
class ChaseListRepository {
  private static final int PAGE = 50;
  private static final String WITHIN = "r.partnership_id = ? and r.cycle_id = ? and ";
  private static final String UNMET =
      "coalesce((select sum(s.unmet) from submission s where s.partnership_id = r.partnership_id"
          + " and s.cycle_id = ? and s.organisation_id = o.id and s.superseded_at ="
          + " '9999-12-31 00:00:00'), 0)";

  private static final String FROM =
      " from agency_return r join organisation o on o.id = r.organisation_id left join"
          + " register_entry e on e.organisation_id = o.id left join chase_owner w on w.return_id ="
          + " r.id left join person p on p.id = w.person_id where ";

  private final Sql sql;
  private final ChaseRanking ranking;

  ChaseListRepository(Sql sql, ChaseRanking ranking) {
    this.sql = sql;
    this.ranking = ranking;
  }

  /**
   * An outstanding return.
   *
   * @param status code of its status
   * @param lastContact null when nobody has been in touch
   * @param owner name of who chases; null for nobody
   */
  record Chased(
      long returnId,
      long organisationId,
      String name,
      SettingType type,
      String sector,
      String status,
      @Nullable String telephone,
      @Nullable String head,
      @Nullable String address,
      @Nullable Instant lastContact,
      @Nullable String owner,
      ChasePriority worth) {}

  /**
   * @param below codes of the sectors that are below the target
   */
  Page<Chased> page(Cycle cycle, List<String> below, LocalDate today, int number) {
    var ids = ranking.of(cycle, below, today);
    return Page.of(
        number,
        PAGE,
        ids.size(),
        from ->
            inOrder(
                cycle, below, ids.subList((int) from, (int) Math.min(from + PAGE, ids.size()))));
  }

  private List<Chased> inOrder(Cycle cycle, List<String> below, List<Long> ids) {
    if (ids.isEmpty()) return List.of();
    var values = values(cycle, below);
    values.addAll(ids);
    var found =
        sql.list(
            select(below) + WITHIN + "r.id in " + Sql.marks(ids.size()),
            ChaseListRepository::chased,
            values.toArray());
    return found.stream().sorted(Comparator.comparing(it -> ids.indexOf(it.returnId()))).toList();
  }

  Optional<Chased> find(Cycle cycle, List<String> below, long returnId) {
    var values = values(cycle, below);
    values.add(returnId);
    return sql.first(
        select(below) + WITHIN + "r.id = ?", ChaseListRepository::chased, values.toArray());
  }

  private static String select(List<String> below) {
    return "select r.id, o.id organisation_id, o.name, o.setting_type, o.sector, r.status,"
        + " e.telephone, e.head, e.address, (select max(c.at) from chase_contact c where"
        + " c.return_id = r.id) last_contact, p.name owner, "
        + UNMET
        + " unmet, "
        + ChaseRanking.NEVER
        + " never, "
        + ChaseRanking.below(below)
        + " below, coalesce(e.pupils, e.places, 0) size"
        + FROM;
  }

  private static List<@Nullable Object> values(Cycle cycle, List<String> below) {
    var values = new ArrayList<@Nullable Object>();
    values.add(cycle.previousId());
    values.addAll(below);
    values.add(cycle.partnershipId());
    values.add(cycle.id());
    return values;
  }

  private static Chased chased(ResultSet row) throws SQLException {
    return new Chased(
        row.getLong("id"),
        row.getLong("organisation_id"),
        row.getString("name"),
        SettingType.of(row.getString("setting_type")),
        row.getString("sector"),
        row.getString("status"),
        row.getString("telephone"),
        row.getString("head"),
        row.getString("address"),
        Sql.instant(row, "last_contact"),
        row.getString("owner"),
        new ChasePriority(
            row.getInt("unmet"),
            row.getInt("never") == 1,
            row.getInt("below") == 1,
            row.getInt("size")));
  }
}
