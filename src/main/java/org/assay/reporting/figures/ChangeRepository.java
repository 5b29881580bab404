package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.assay.collection.cycles.Cut;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;

/** Counts what organisations answered alike in two cycles. */
@Singleton
class ChangeRepository {
  private static final String SUMS =
      "count(*) organisations, max(c.questions) questions, sum(c.now_ratio) now_total,"
          + " sum(c.before_ratio) before_total, sum(case when c.now_ratio > c.before_ratio then 1"
          + " else 0 end) up, sum(case when c.now_ratio < c.before_ratio then 1 else 0 end) down";

  private final Sql sql;

  ChangeRepository(Sql sql) {
    this.sql = sql.patient();
  }

  private record Named(String name, Change change) {}

  /** By question. */
  Map<String, Change> questions(Cycle cycle, Instant at) {
    return named(
        "select a.question_key name, count(*) organisations, 1 questions, sum(a.ratio) now_total,"
            + " sum(a.before_ratio) before_total, sum(case when a.ratio > a.before_ratio then 1"
            + " else 0 end) up, sum(case when a.ratio < a.before_ratio then 1 else 0 end) down from"
            + " submission_answer a where "
            + Counting.COUNTED.formatted("a")
            + " and a.before_ratio is not null group by a.question_key",
        Counting.at(cycle, at));
  }

  /** By kind and part, with a slash between: for instance {@code theme/dsl} or {@code whole/}. */
  Map<String, Change> parts(Cycle cycle, Instant at) {
    return named(
        "select concat(c.kind, '/', c.part) name, "
            + SUMS
            + " from submission_change c where "
            + Counting.COUNTED.formatted("c")
            + " group by c.kind, c.part",
        Counting.at(cycle, at));
  }

  /** Of the whole score, by the code of one cut. */
  Map<String, Change> groups(Cycle cycle, Instant at, Cut cut) {
    var column = "s." + cut.name().toLowerCase(Locale.ROOT);
    return named(
        "select "
            + column
            + " name, "
            + SUMS
            + " from submission_change c join submission s on s.id = c.submission_id where "
            + Counting.COUNTED.formatted("c")
            + " and c.kind = 'whole' and "
            + column
            + " is not null group by "
            + column,
        Counting.at(cycle, at));
  }

  private Map<String, Change> named(String statement, Object[] values) {
    var changes = new HashMap<String, Change>();
    sql.list(
            statement,
            row ->
                new Named(
                    row.getString("name"),
                    Change.of(
                        row.getInt("organisations"),
                        row.getInt("questions"),
                        row.getBigDecimal("now_total"),
                        row.getBigDecimal("before_total"),
                        row.getInt("up"),
                        row.getInt("down"))),
            values)
        .forEach(it -> changes.put(it.name(), it.change()));
    return changes;
  }
}
