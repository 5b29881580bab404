package org.assay.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.cycles.Cut;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted in one cycle up to a time: of every return the last submission until then.
 * Ratios are in [0, 1].
 */
public record CycleFigures(
    List<Asked> asked,
    List<Returned> returned,
    List<SectionMark> sections,
    List<AnswerCount> answers,
    List<ImpactCount> impacts,
    EvidenceAges evidence) {

  /** An organisation that was asked, and how far it had come. */
  public record Asked(
      long organisation,
      String name,
      Map<Cut, String> codes,
      @Nullable Instant begunAt,
      @Nullable Instant declaredAt,
      @Nullable Instant returnedAt) {}

  /**
   * @param ratio of the whole return
   */
  public record Returned(
      long submission,
      long organisation,
      Map<Cut, String> codes,
      @Nullable BigDecimal ratio,
      int answered,
      int notApplicable,
      int unanswered) {}

  public record SectionMark(
      long submission, String section, @Nullable BigDecimal ratio, Standing standing) {}

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
      Standing standing) {

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

  /** A requirement that one organisation does not meet. */
  public record Unmet(
      long submission,
      String organisation,
      String question,
      String state,
      @Nullable String option,
      @Nullable BigDecimal ratio) {}

  /** A question as answered by the organisations that answered it in both cycles. */
  public record Paired(String question, int number, BigDecimal now, BigDecimal before) {}
}
