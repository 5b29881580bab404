package org.assay.reporting.figures;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    assertTrue(alone(plan), plan);
    assertTrue(!plan.contains("temporary") && !plan.contains("sort"), plan);
  }

  @Test
  void changes_by_question_are_counted_over_the_index_alone() {
    var plan =
        plan(
            "select a.question_key, count(*) from submission_answer a where "
                + Counting.COUNTED.formatted("a")
                + " and a.before_ratio is not null group by a.question_key");
    assertTrue(plan.contains("submission_answer_counted"), plan);
    assertTrue(alone(plan), plan);
  }

  @Test
  void numbers_of_a_cycle_are_read_in_the_order_of_their_key() {
    var plan =
        plan(
            "select v.question_key, v.part, sum(v.amount) from submission_value v where "
                + Counting.COUNTED.formatted("v")
                + " group by v.question_key, v.part");
    assertTrue(plan.contains("primary"), plan);
    assertTrue(!plan.contains("sort"), plan);
  }

  /** MySQL says it in one way and MariaDB in another. */
  private static boolean alone(String plan) {
    return plan.contains("using index") || plan.contains("covering index");
  }

  private String plan(String statement) {
    return String.join(
            "; ", sql.list("explain " + statement, MainQueriesTest::words, 1L, 1L, NOW, NOW))
        .toLowerCase(Locale.ROOT);
  }

  private static String words(ResultSet row) throws SQLException {
    var words = new StringBuilder();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      words.append(row.getString(i)).append(' ');
    }
    return words.toString();
  }
}
