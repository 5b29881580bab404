package org.assay.assurance.pulse;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Reads what leaders submitted in a cycle. */
@Singleton
class ClaimRepository {
  /** Questions that ask for a number out of all staff, by the sets that came with the service. */
  private static final List<String> OUT_OF_STAFF =
      List.of("staff-updated", "staff-trained", "part-one-read-by-all");

  private static final String COUNTED =
      " s.partnership_id = ? and s.cycle_id = ? and s.submitted_at <= ? and s.superseded_at > ?";

  private final Sql sql;

  ClaimRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param ratio in [0, 1]; null where the answer has no place on a scale
   */
  record Claimed(
      long organisation,
      long returnId,
      String question,
      @Nullable String option,
      @Nullable BigDecimal ratio) {}

  /** What counts at a time, of answered questions alone. */
  List<Claimed> of(long partnershipId, long cycleId, Instant at, Collection<String> questions) {
    if (questions.isEmpty()) return List.of();
    return sql.list(
        "select s.organisation_id, s.return_id, a.question_key, a.option_code, a.ratio from"
            + " submission s join submission_answer a on a.submission_id = s.id where"
            + COUNTED
            + " and a.state = 'answered' and a.question_key in "
            + Sql.marks(questions.size()),
        row ->
            new Claimed(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5)),
        values(partnershipId, cycleId, at, questions));
  }

  /** How many staff organisations say that they have, by organisation. */
  Map<Long, Long> staff(long partnershipId, long cycleId, Instant at) {
    var staff = new HashMap<Long, Long>();
    sql.list(
            "select s.organisation_id, max(v.whole) from submission s join submission_value v on"
                + " v.submission_id = s.id where"
                + COUNTED
                + " and v.whole > 0 and v.question_key in "
                + Sql.marks(OUT_OF_STAFF.size())
                + " group by s.organisation_id",
            row -> Map.entry(row.getLong(1), row.getBigDecimal(2).longValue()),
            values(partnershipId, cycleId, at, OUT_OF_STAFF))
        .forEach(it -> staff.put(it.getKey(), it.getValue()));
    return staff;
  }

  private static @Nullable Object[] values(
      long partnershipId, long cycleId, Instant at, Collection<String> keys) {
    var values = new ArrayList<@Nullable Object>(List.of(partnershipId, cycleId, at, at));
    values.addAll(keys);
    return values.toArray();
  }
}
