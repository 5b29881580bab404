package org.assay.reporting.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;
import org.assay.engine.statistics.WholePercent;
import org.assay.platform.England;
import org.assay.reporting.AnswerSummaryTables;
import org.assay.reporting.paper.FigureWords;
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

  /**
   * For instance "22% (23 of 104)", "472", "3 May 2026" or "4 lines".
   *
   * @return null where the answer is no number
   */
  static @Nullable String value(Question question, BigDecimal amount, @Nullable BigDecimal whole) {
    return switch (question.type()) {
      case ItemType.PercentItem share -> AnswerSummaryTables.share(amount, whole);
      case ItemType.BreakdownItem breakdown -> AnswerSummaryTables.number(amount);
      case ItemType.ListItem list -> FigureWords.number(amount.longValue(), "line");
      case PlainItem item ->
          switch (item.kind()) {
            case NUMBER -> AnswerSummaryTables.number(amount);
            case DAY -> England.date(LocalDate.ofEpochDay(amount.longValue()));
            case MONTH -> England.month(LocalDate.ofEpochDay(amount.longValue()));
            case WORDS -> null;
          };
      default -> null;
    };
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
