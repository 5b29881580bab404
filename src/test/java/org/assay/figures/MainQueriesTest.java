package org.assay.figures;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.Test;

/** What the database says it does for the statements that count the most rows. */
@DatabaseTest
class MainQueriesTest {
  private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");

  @Inject Sql sql;

  @Test
  void answers_are_counted_over_the_index_alone() {
    var plan = plan(CycleFiguresRepository.ANSWERS);
    assertTrue(plan.contains("submission_answer_counted"), plan);
    assertTrue(plan.contains("using index"), plan);
    assertTrue(!plan.contains("using temporary") && !plan.contains("using filesort"), plan);
  }

  @Test
  void changes_by_question_are_counted_over_the_index_alone() {
    var plan =
        plan(
            "select a.question_key, count(*) from submission_answer a where "
                + Counting.COUNTED.formatted("a")
                + " and a.before_ratio is not null group by a.question_key");
    assertTrue(plan.contains("submission_answer_counted"), plan);
    assertTrue(plan.contains("using index"), plan);
  }

  @Test
  void numbers_of_a_cycle_are_read_in_the_order_of_their_key() {
    var plan =
        plan(
            "select v.question_key, v.part, sum(v.amount) from submission_value v where "
                + Counting.COUNTED.formatted("v")
                + " group by v.question_key, v.part");
    assertTrue(plan.contains("primary"), plan);
  }

  private String plan(String statement) {
    return String.join(
            "; ",
            sql.list(
                "explain " + statement,
                row -> row.getString("key") + " " + row.getString("extra"),
                1L,
                1L,
                NOW,
                NOW))
        .toLowerCase(Locale.ROOT);
  }
}
