package org.assay.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.platform.England;
import org.assay.reporting.figures.AnswerSummary;
import org.assay.reporting.figures.AnswerSummary.Kind;
import org.assay.reporting.figures.AnswerSummary.Part;
import org.assay.reporting.figures.AnswerSummary.Summary;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/** Sets out what was counted, chosen, dated or written, as a whole, by sector and by district. */
public final class AnswerSummaryTables {
  private AnswerSummaryTables() {}

  static ReportTable table(List<AnswerSummary> told) {
    return table(told, true);
  }

  /** Without the lines of sectors and districts. */
  static ReportTable whole(List<AnswerSummary> told) {
    return table(told, false);
  }

  private static ReportTable table(List<AnswerSummary> told, boolean byGroup) {
    var columns =
        List.of(
            TableColumn.text("Question, and who answered", 60),
            TableColumn.number("Organisations", 12),
            TableColumn.text("Total or share", 20),
            TableColumn.text("Quarter below", 14),
            TableColumn.text("Middle", 14),
            TableColumn.text("Quarter above", 14),
            TableColumn.text("Last cycle", 20));
    var lines = new ArrayList<TableLine>();
    for (var question : told) {
      lines.add(TableLine.heading(heading(question)));
      question.parts().forEach(part -> lines(question, part, byGroup, lines));
      if (question.parts().isEmpty()) {
        lines.add(
            TableLine.of("Organisations that wrote something")
                .count(question.answered())
                .text(null)
                .text(null)
                .text(null)
                .text(null)
                .text(last(question)));
      }
    }
    return new ReportTable(
        "What was answered",
        "What organisations counted, chose, dated and wrote",
        "No return has been submitted yet.",
        columns,
        lines);
  }

  private static @Nullable String last(AnswerSummary question) {
    return question.lastAnswered() == 0 ? null : FigureWords.count(question.lastAnswered());
  }

  static String heading(AnswerSummary question) {
    return "%s  %s (%s answered, %s not applicable, %s not answered)"
        .formatted(
            question.ref(),
            question.text(),
            FigureWords.count(question.answered()),
            FigureWords.count(question.notApplicable()),
            FigureWords.count(question.open()));
  }

  private static void lines(
      AnswerSummary question, Part part, boolean byGroup, List<TableLine> lines) {
    var name = part.label().isEmpty() ? "All" : part.label();
    lines.add(
        line(
            question,
            part,
            name,
            new Counted(part.all(), part.before(), question.answered(), question.lastAnswered())));
    for (var group : byGroup ? part.groups() : List.<AnswerSummary.Group>of()) {
      lines.add(
          line(
              question,
              part,
              "    " + group.cut() + ": " + group.name(),
              new Counted(group.now(), group.before(), group.answered(), group.lastAnswered())));
    }
  }

  /**
   * What a line is about.
   *
   * @param answered of its own organisations
   */
  private record Counted(Summary now, @Nullable Summary before, int answered, int lastAnswered) {}

  private static TableLine line(AnswerSummary question, Part part, String name, Counted it) {
    var now = it.now();
    var before = it.before();
    var spread = now.spread();
    return TableLine.of(name)
        .count(now.organisations())
        .text(question.isDated() ? null : total(question, part, now, it.answered()))
        .text(spread == null ? null : value(question, part, spread.lower()))
        .text(spread == null ? null : value(question, part, spread.median()))
        .text(spread == null ? null : value(question, part, spread.upper()))
        .text(before == null ? null : total(question, part, before, it.lastAnswered()));
  }

  /**
   * A sum, a share, or of days the middle one.
   *
   * @param answered how many of the organisations that it counts answered the question
   */
  public static @Nullable String total(
      AnswerSummary question, Part part, Summary it, int answered) {
    return switch (question.kind()) {
      case NUMBER, PARTS, LIST, FILES -> number(it.total());
      case PERCENT -> share(it.total(), it.whole());
      case CHOICE ->
          FigureWords.count(it.organisations())
              + (answered == 0 ? "" : " of " + FigureWords.count(answered));
      case DAY, MONTH -> it.spread() == null ? null : value(question, part, it.spread().median());
      case WORDS -> FigureWords.count(it.organisations());
    };
  }

  /** For instance "22% (23 of 104)". */
  public static String share(BigDecimal part, @Nullable BigDecimal whole) {
    return whole == null || whole.signum() == 0
        ? FigureWords.NONE
        : FigureWords.percent(part.divide(whole, 20, RoundingMode.HALF_UP))
            + " ("
            + number(part)
            + " of "
            + number(whole)
            + ")";
  }

  public static String value(AnswerSummary question, Part part, BigDecimal it) {
    if (question.kind() == Kind.DAY) {
      return FigureWords.shortDay(LocalDate.ofEpochDay(it.longValue()));
    }
    if (question.kind() == Kind.MONTH) {
      return England.month(LocalDate.ofEpochDay(it.longValue()));
    }
    return question.kind() == Kind.PERCENT ? FigureWords.percent(it) : number(it);
  }

  public static String number(BigDecimal it) {
    var plain = it.stripTrailingZeros();
    return plain.scale() <= 0 ? FigureWords.count(plain.longValue()) : plain.toPlainString();
  }
}
