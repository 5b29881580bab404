package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.platform.Sql;

/** Reads of trails only when there was a save, and of decisions only how many there were. */
@Singleton
class BurdenRepository {
  private static final String WORK =
      "select sum(case when gap <= ? then gap else 0 end) seconds, count(*) + 1 saves from (select"
          + " t.sheet_id, timestampdiff(second, lag(t.at) over (partition by t.sheet_id order by"
          + " t.seq), t.at) gap from change_trail t join agency_return r on r.sheet_id = t.sheet_id"
          + " where r.partnership_id = ? and r.cycle_id = ? and r.first_submitted_at is not null"
          + " and t.at <= r.first_submitted_at) saved where gap is not null group by sheet_id";
  private static final String SPARED =
      "select count(*) from proposal_decision d join agency_return r on r.id = d.return_id where"
          + " r.partnership_id = ? and r.cycle_id = ? and r.first_submitted_at is not null and"
          + " d.decision = 'confirmed' and d.unchanged = true";

  private final Sql sql;

  BurdenRepository(Sql sql) {
    this.sql = sql;
  }

  Burden of(Cycle cycle) {
    List<Burden.Work> work =
        sql.list(
            WORK,
            row -> new Burden.Work(row.getLong("seconds"), row.getInt("saves")),
            Burden.PAUSE.toSeconds(),
            cycle.partnershipId(),
            cycle.id());
    return Burden.of(work, Math.toIntExact(sql.count(SPARED, cycle.partnershipId(), cycle.id())));
  }
}
