package org.assay.desk.chasing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.CompletionStamps;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.KeptResults;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * In which order the outstanding returns of a cycle are chased. The order is kept until a return,
 * the register or a submission of any cycle changes.
 */
@Singleton
class ChaseRanking {
  /** Each part is found by an index: one condition for both would read every submission. */
  static final String NEVER =
      "case when exists (select 1 from submission s where s.partnership_id = r.partnership_id and"
          + " s.organisation_id = o.id) then 0 when exists (select 1 from organisation_lineage l"
          + " join submission s on s.partnership_id = r.partnership_id and s.organisation_id ="
          + " l.ancestor_id where l.organisation_id = o.id) then 0 else 1 end";

  /** What the worth of chasing a return is worked out from, and no more. */
  private static final String RANKED =
      "select id from (select r.id, o.name, coalesce(b.unmet, 0) unmet, case when b.id is null then"
          + " "
          + NEVER
          + " else 0 end never, %s below, coalesce(e.pupils, e.places, 0) size from agency_return r"
          + " join organisation o on o.id = r.organisation_id left join register_entry e on"
          + " e.organisation_id = o.id left join submission b on b.partnership_id ="
          + " r.partnership_id and b.organisation_id = o.id and b.cycle_id = ? and b.superseded_at"
          + " = '9999-12-31 00:00:00' where "
          + Outstanding.NOW
          + ") outstanding order by "
          + ChasePriority.EXPRESSION
          + " desc, name, id";

  /**
   * The newest submissions are counted, since one that was numbered earlier may be committed later.
   */
  private static final String NEWEST =
      "select (select count(*) from submission s where s.id > n.newest - 50), n.newest, (select"
          + " count(*) from purged_return p where p.partnership_id = ?) from (select"
          + " coalesce(max(id), 0) newest from submission) n";

  /** Ids that are kept, of all partnerships. */
  private static final int ROOM = 200_000;

  private record Key(long cycle, LocalDate today, List<String> below, String stamp) {}

  private final Sql sql;
  private final CompletionStamps stamps;
  private final Clock clock;
  private final KeptResults<Key, List<Long>> kept = new KeptResults<>(ROOM, it -> 1 + it.size());

  ChaseRanking(Sql sql, CompletionStamps stamps, Clock clock) {
    this.sql = sql;
    this.stamps = stamps;
    this.clock = clock;
  }

  /**
   * Ids of all that are outstanding, the most worth chasing first.
   *
   * @param below codes of the sectors that are below the target
   */
  List<Long> of(Cycle cycle, List<String> below, LocalDate today) {
    var stamp = stamps.of(cycle, clock.instant()) + newest(cycle.partnershipId());
    return kept.of(
        new Key(cycle.id(), today, List.copyOf(below), stamp),
        () -> List.copyOf(ranked(cycle, below, today)));
  }

  private String newest(long partnershipId) {
    return sql.first(
            NEWEST,
            row -> row.getString(1) + "," + row.getString(2) + "," + row.getString(3),
            partnershipId)
        .orElse("");
  }

  private List<Long> ranked(Cycle cycle, List<String> below, LocalDate today) {
    var values = new ArrayList<@Nullable Object>(below);
    values.add(cycle.previousId());
    values.add(cycle.partnershipId());
    values.add(cycle.id());
    values.add(today);
    return sql.list(RANKED.formatted(below(below)), row -> row.getLong(1), values.toArray());
  }

  static String below(List<String> sectors) {
    return sectors.isEmpty()
        ? "0"
        : "case when o.sector in " + Sql.marks(sectors.size()) + " then 1 else 0 end";
  }
}
