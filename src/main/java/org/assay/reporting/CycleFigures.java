package org.assay.reporting;

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
record CycleFigures(
    List<Asked> asked,
    List<Returned> returned,
    List<SectionMark> sections,
    List<AnswerCount> answers,
    List<ImpactCount> impacts,
    EvidenceAges evidence) {

  /** An organisation that was asked, and how far it had come. */
  record Asked(
      long organisation,
      String name,
      Map<Cut, String> codes,
      @Nullable Instant begunAt,
      @Nullable Instant declaredAt,
      @Nullable Instant returnedAt) {}

  /**
   * @param ratio of the whole return
   */
  record Returned(
      long submission,
      long organisation,
      Map<Cut, String> codes,
      @Nullable BigDecimal ratio,
      int answered,
      int notApplicable,
      int unanswered) {}

  record SectionMark(
      long submission, String section, @Nullable BigDecimal ratio, Standing standing) {}

  /**
   * Answers alike in question, state and option.
   *
   * @param scored how many have a ratio; {@code total} is their sum
   */
  record AnswerCount(
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
  record ImpactCount(String question, int level, @Nullable String sources, int number) {}

  /** Answers by the age of their oldest piece of evidence, and how many pieces there are in all. */
  record EvidenceAges(
      int pieces, int underSix, int underTwelve, int underTwentyFour, int older, int undated) {
    int old() {
      return underTwentyFour + older;
    }

    int answers() {
      return underSix + underTwelve + old() + undated;
    }
  }

  /** A requirement that one organisation does not meet. */
  record Unmet(
      long submission,
      String organisation,
      String question,
      String state,
      @Nullable String option,
      @Nullable BigDecimal ratio) {}

  /** A question as answered by the organisations that answered it in both cycles. */
  record Paired(String question, int number, BigDecimal now, BigDecimal before) {}
}
