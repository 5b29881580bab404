package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Adds up the numbers, ticks and parts of submitted answers in the database. */
@Singleton
class ValueRepository {
  private final Sql sql;

  ValueRepository(Sql sql) {
    this.sql = sql.patient();
  }

  /** Answers alike in question, part and place. */
  record Cell(
      String question,
      String part,
      String sector,
      @Nullable String district,
      int number,
      BigDecimal total,
      @Nullable BigDecimal whole) {}

  List<Cell> cells(Cycle cycle, Instant at) {
    return sql.list(
        "select v.question_key, v.part, v.sector, v.district, count(*) number, sum(v.amount) total,"
            + " sum(v.whole) whole from submission_value v where "
            + Counting.COUNTED.formatted("v")
            + " group by v.question_key, v.part, v.sector, v.district order by v.question_key,"
            + " v.part",
        ValueRepository::cell,
        Counting.at(cycle, at));
  }

  /** Whole answers alike in number too, smallest first: each cell's total is one such number. */
  List<Cell> amounts(Cycle cycle, Instant at, Collection<String> questions) {
    if (questions.isEmpty()) {
      return List.of();
    }
    var amount = "case when v.whole is null then v.amount else v.amount / nullif(v.whole, 0) end";
    return sql.list(
        "select x.question_key, '' part, x.sector, x.district, count(*) number, x.amount total,"
            + " null whole from (select v.question_key, v.sector, v.district, "
            + amount
            + " amount from submission_value v where "
            + Counting.COUNTED.formatted("v")
            + " and v.part = '' and v.question_key in "
            + Sql.marks(questions.size())
            + ") x where x.amount is not null group by x.question_key, x.sector, x.district,"
            + " x.amount order by x.amount",
        ValueRepository::cell,
        Counting.at(cycle, at, questions));
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        row.getString("question_key"),
        row.getString("part"),
        row.getString("sector"),
        row.getString("district"),
        row.getInt("number"),
        row.getBigDecimal("total"),
        row.getBigDecimal("whole"));
  }
}
