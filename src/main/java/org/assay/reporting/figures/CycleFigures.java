package org.assay.reporting.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cut;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted in one cycle up to a time, counted: of every return the last submission until
 * then. Ratios are in [0, 1].
 */
public record CycleFigures(
    List<Asked> asked,
    List<Returned> returned,
    List<SectionCell> sections,
    List<AnswerCount> answers,
    List<ImpactCount> impacts,
    EvidenceAges evidence) {

  /** Organisations alike in every cut that were asked, and how far they had come. */
  public record Asked(Map<Cut, String> codes, int number, int onTime, int late, int inProgress) {}

  /**
   * Submissions of organisations alike in every cut.
   *
   * @param scored how many have a score as a whole; {@code total} is its sum
   */
  public record Returned(
      Map<Cut, String> codes,
      int number,
      int scored,
      BigDecimal total,
      long answered,
      long notApplicable,
      long unanswered) {}

  /**
   * One standard over submissions of organisations alike in every cut.
   *
   * @param scored how many have a score in it; {@code total} is its sum
   */
  public record SectionCell(
      String section,
      Map<Cut, String> codes,
      int scored,
      BigDecimal total,
      PooledAnswers standing) {}

  /**
   * Answers alike in question, state and option.
   *
   * @param scored how many have a ratio; {@code total} is their sum
   */
  public record AnswerCount(
      String question,
      String state,
      @Nullable String option,
      int number,
      int scored,
      BigDecimal total,
      PooledAnswers standing) {

    boolean open() {
      return state.equals("notYet") || state.equals("unknown");
    }
  }

  /**
   * @param sources separated by commas
   */
  public record ImpactCount(String question, int level, @Nullable String sources, int number) {}

  /** Answers by the age of their oldest piece of evidence, and how many pieces there are in all. */
  public record EvidenceAges(
      int pieces, int underSix, int underTwelve, int underTwentyFour, int older, int undated) {
    public int old() {
      return underTwentyFour + older;
    }

    public int answers() {
      return underSix + underTwelve + old() + undated;
    }
  }

  /**
   * A requirement that one organisation does not meet.
   *
   * @param plan what will be done; null when nothing is named. {@code progress} is as the action's
   *     own record had it at the time
   */
  public record Unmet(
      String organisation,
      String question,
      String state,
      @Nullable String option,
      @Nullable BigDecimal ratio,
      @Nullable String plan,
      @Nullable LocalDate due,
      ActionProgress progress) {

    /**
     * @param row with {@code name}, {@code question_key}, {@code state}, {@code option_code},
     *     {@code ratio}, {@code plan_what}, {@code due_on} and {@code progress}
     */
    public static Unmet read(ResultSet row) throws SQLException {
      return new Unmet(
          row.getString("name"),
          row.getString("question_key"),
          row.getString("state"),
          row.getString("option_code"),
          row.getBigDecimal("ratio"),
          row.getString("plan_what"),
          Sql.date(row, "due_on"),
          ActionProgress.of(row.getString("progress")));
    }
  }
}
