package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.assay.platform.Sql;

/**
 * A short text that changes when it would change who has returned in a cycle by a time: with a step
 * of a return, another time, and a change of the register. It is read from indexes alone, and the
 * same on every node.
 */
@Singleton
public class CompletionStamps {
  private static final String RETURNS =
      "select status, count(*), sum(submissions), count(declared_at), max(declared_at),"
          + " max(submitted_at), sum(case when first_submitted_at <= ? then 1 else 0 end), sum(case"
          + " when declared_at <= ? then 1 else 0 end) from agency_return where partnership_id = ?"
          + " and cycle_id = ? group by status order by status";
  private static final int COLUMNS = 8;

  private final Sql sql;

  CompletionStamps(Sql sql) {
    this.sql = sql;
  }

  public String of(Cycle cycle, Instant at) {
    var stamp = new StringBuilder();
    stamp.append(cycle.onTimeUntil()).append(',').append(Denominator.day(cycle, at)).append(';');
    sql.list(
            RETURNS,
            row -> {
              var state = new StringBuilder();
              for (int i = 1; i <= COLUMNS; i++) state.append(row.getString(i)).append(',');
              return state.toString();
            },
            at,
            at,
            cycle.partnershipId(),
            cycle.id())
        .forEach(stamp::append);
    return stamp.append(register(cycle.partnershipId(), at)).toString();
  }

  /** A change keeps how organisations stood before, and until when they stood so. */
  private String register(long partnershipId, Instant at) {
    return sql.first(
            "select (select coalesce(max(id), 0) from register_change), (select count(*) from"
                + " organisation_was where partnership_id = ?), (select count(*) from"
                + " organisation_was where partnership_id = ? and until_at <= ?), (select count(*)"
                + " from organisation where partnership_id = ? and closed_on is not null)",
            row ->
                row.getString(1)
                    + ","
                    + row.getString(2)
                    + ","
                    + row.getString(3)
                    + ","
                    + row.getString(4),
            partnershipId,
            partnershipId,
            at,
            partnershipId)
        .orElse("");
  }
}
