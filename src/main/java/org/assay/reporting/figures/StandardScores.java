package org.assay.reporting.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.platform.Sql;

/** The scores of submissions standard by standard, as they were kept when each was signed off. */
public final class StandardScores {
  private StandardScores() {}

  private record Scored(long submission, String section, BigDecimal ratio) {}

  /** Score from 0 to 1 by the key of the standard, by submission; what has no score is left out. */
  public static Map<Long, Map<String, BigDecimal>> of(Sql sql, List<Long> submissions) {
    var scores = new HashMap<Long, Map<String, BigDecimal>>();
    if (submissions.isEmpty()) return scores;
    sql.list(
            "select submission_id, section_key, ratio from submission_section where ratio is not"
                + " null and submission_id in "
                + Sql.marks(submissions.size()),
            row -> new Scored(row.getLong(1), row.getString(2), row.getBigDecimal(3)),
            submissions.toArray())
        .forEach(
            it ->
                scores
                    .computeIfAbsent(it.submission(), id -> new HashMap<>())
                    .put(it.section(), it.ratio()));
    return scores;
  }
}
