package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Reads what the answers of a cycle were worth when they were last submitted. */
@Singleton
class EarlierAnswerRepository {
  private final Sql sql;

  EarlierAnswerRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * What one answer of one organisation is worth.
   *
   * @param level of an impact claim, 0 to 4
   */
  record Worth(
      long organisation, String question, @Nullable BigDecimal ratio, @Nullable Integer level) {}

  /** What was last submitted in the cycle, as far as it is worth something. */
  List<Worth> worth(Cycle cycle, Collection<Long> organisations) {
    var values =
        new ArrayList<@Nullable Object>(
            List.of(cycle.partnershipId(), cycle.id(), SubmissionRepository.NO_END));
    values.addAll(organisations);
    return sql.list(
        "select s.organisation_id, a.question_key, a.ratio, a.impact_level from submission s join"
            + " submission_answer a on a.submission_id = s.id where s.partnership_id = ? and"
            + " s.cycle_id = ? and s.superseded_at = ? and s.organisation_id in "
            + Sql.marks(organisations.size())
            + " and (a.ratio is not null or a.impact_level is not null)",
        row ->
            new Worth(
                row.getLong(1),
                row.getString(2),
                row.getBigDecimal(3),
                row.getObject(4) == null ? null : row.getInt(4)),
        values.toArray());
  }
}
