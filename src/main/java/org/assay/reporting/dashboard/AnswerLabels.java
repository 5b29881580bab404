package org.assay.reporting.dashboard;

import java.math.BigDecimal;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.statistics.WholePercent;
import org.jspecify.annotations.Nullable;

/** How an answer reads in a list. */
final class AnswerLabels {
  private AnswerLabels() {}

  static String of(
      Question question,
      String state,
      @Nullable String option,
      @Nullable BigDecimal ratio,
      @Nullable Integer level) {
    return switch (state) {
      case AnswerSearch.NOT_APPLICABLE -> "Not applicable";
      case "unknown" -> "Not known";
      case "notYet" -> "Not answered";
      default -> level != null ? "Level " + level : given(question, option, ratio);
    };
  }

  private static String given(
      Question question, @Nullable String option, @Nullable BigDecimal ratio) {
    if (option != null) return option(question, option);
    return ratio == null ? "Answered" : WholePercent.of(ratio) + " met";
  }

  static String option(Question question, String code) {
    if (question.type() instanceof ItemType.YesNoItem) return code.equals("yes") ? "Yes" : "No";
    return question.type().options().stream()
        .filter(it -> it.code().equals(code))
        .map(it -> it.label())
        .findFirst()
        .orElse(code);
  }
}
