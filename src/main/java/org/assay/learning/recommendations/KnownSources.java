package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.assay.learning.recommendations.findings.FindingSource;
import org.assay.platform.Sql;

/** Finds what a numbered recommendation of a source became. */
@Singleton
public class KnownSources {
  private final Sql sql;

  KnownSources(Sql sql) {
    this.sql = sql;
  }

  /**
   * Number of the recommendation that it became; empty when it is not known yet.
   *
   * @param ref number in the source
   */
  public Optional<Integer> knownAs(long partnershipId, FindingSource source, String ref) {
    return sql.first(
        "select r.number from recommendation_source s join learning_finding f on f.id ="
            + " s.finding_id join recommendation r on r.id = s.recommendation_id where"
            + " s.partnership_id = ? and f.partnership_id = ? and f.source_kind = ? and"
            + " f.source_reference = ? and s.ref = ?",
        row -> row.getInt(1),
        partnershipId,
        partnershipId,
        source.kind().code(),
        source.reference().strip(),
        ref);
  }
}
