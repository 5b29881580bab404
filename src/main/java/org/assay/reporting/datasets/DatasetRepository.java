package org.assay.reporting.datasets;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.platform.Sql;

/** Reads the figures of a dataset from what was signed off. */
@Singleton
class DatasetRepository {
  /**
   * Begins with the few submissions of a dataset, and not with what all others hold. An
   * organisation is found by its id alone: with its partnership beside it, H2 looks through the
   * partnership's organisations for each value.
   */
  private static final String FROM =
      " from cycle c join submission s on s.cycle_id = c.id and s.partnership_id = c.partnership_id"
          + " join organisation o on o.id = s.organisation_id join %s v on v.submission_id = s.id"
          + " and v.partnership_id = s.partnership_id where c.partnership_id = ? and"
          + " c.question_set_id = ? and s.submitted_at <= ? and s.superseded_at > ?";

  private static final String VALUES = FROM.formatted("submission_value");
  private static final String ANSWERS = FROM.formatted("submission_answer");

  private final Sql sql;

  DatasetRepository(Sql sql) {
    this.sql = sql;
  }

  /** A text of an agency about its figures of a quarter. */
  record Said(Quarter quarter, long organisation, String agency, String question, String words) {}

  /** The whole numbers and shares of every quarter, the oldest first. */
  List<Reported> figures(long partnership, String dataset, Instant at) {
    return sql.list(
        "select /*+ JOIN_PREFIX(c, s) */ c.opens_on, s.organisation_id, o.name, v.question_key,"
            + " v.amount, v.whole"
            + VALUES
            + " and v.part = '' order by c.opens_on, o.name, v.question_key",
        DatasetRepository::reported,
        partnership,
        dataset,
        at,
        at);
  }

  /** What was counted in parts, of every quarter, the oldest first. */
  List<PartSeries.Counted> parts(long partnership, String dataset, Instant at) {
    return sql.list(
        "select /*+ JOIN_PREFIX(c, s) */ c.opens_on, s.organisation_id, v.question_key, v.part,"
            + " v.amount"
            + VALUES
            + " and v.part <> '' and v.amount is not null order by c.opens_on, v.question_key",
        row ->
            new PartSeries.Counted(
                quarter(row), row.getLong(2), row.getString(3), row.getString(4), row.getLong(5)),
        partnership,
        dataset,
        at,
        at);
  }

  /** The commentary, and what is not collected, of every quarter. */
  List<Said> said(long partnership, String dataset, Instant at) {
    return sql.list(
        "select /*+ JOIN_PREFIX(c, s) */ c.opens_on, s.organisation_id, o.name, v.question_key,"
            + " v.narrative"
            + ANSWERS
            + " and v.narrative is not null and v.question_key in ('moved', 'not-collected') order"
            + " by c.opens_on, o.name",
        row ->
            new Said(
                quarter(row), row.getLong(2), row.getString(3), row.getString(4), row.getString(5)),
        partnership,
        dataset,
        at,
        at);
  }

  private static Reported reported(ResultSet row) throws SQLException {
    return new Reported(
        quarter(row),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getBigDecimal(5),
        row.getBigDecimal(6));
  }

  /** A dataset is asked once its quarter is over. */
  private static Quarter quarter(ResultSet row) throws SQLException {
    return Quarter.completeOn(Objects.requireNonNull(Sql.date(row, "opens_on")));
  }
}
