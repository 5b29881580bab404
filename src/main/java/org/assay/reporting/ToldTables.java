package org.assay.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.figures.ToldQuestion;
import org.assay.figures.ToldQuestion.Kind;
import org.assay.figures.ToldQuestion.Part;
import org.assay.figures.ToldQuestion.Summary;
import org.jspecify.annotations.Nullable;

/** Sets out what was counted, chosen, dated or written, as a whole, by sector and by district. */
final class ToldTables {
  private ToldTables() {}

  static ReportTable table(List<ToldQuestion> told) {
    return table(told, true);
  }

  /** Without the lines of sectors and districts. */
  static ReportTable whole(List<ToldQuestion> told) {
    return table(told, false);
  }

  private static ReportTable table(List<ToldQuestion> told, boolean byGroup) {
    var columns =
        List.of(
            Column.text("Question, and who answered", 60),
            Column.number("Organisations", 12),
            Column.text("Total or share", 20),
            Column.text("Quarter below", 14),
            Column.text("Middle", 14),
            Column.text("Quarter above", 14),
            Column.text("Last cycle", 20));
    var lines = new ArrayList<Line>();
    for (var question : told) {
      lines.add(Line.heading(heading(question)));
      question.parts().forEach(part -> lines(question, part, byGroup, lines));
      if (question.parts().isEmpty()) {
        lines.add(
            Line.of("Organisations that wrote something")
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

  private static @Nullable String last(ToldQuestion question) {
    return question.lastAnswered() == 0 ? null : Figures.count(question.lastAnswered());
  }

  static String heading(ToldQuestion question) {
    return "%s  %s (%s answered, %s not applicable, %s not answered)"
        .formatted(
            question.ref(),
            question.text(),
            Figures.count(question.answered()),
            Figures.count(question.notApplicable()),
            Figures.count(question.open()));
  }

  private static void lines(ToldQuestion question, Part part, boolean byGroup, List<Line> lines) {
    var name = part.label().isEmpty() ? "All" : part.label();
    lines.add(line(question, part, name, part.all(), part.before()));
    for (var group : byGroup ? part.groups() : List.<ToldQuestion.Group>of()) {
      lines.add(
          line(
              question,
              part,
              "    " + group.cut() + ": " + group.name(),
              group.now(),
              group.before()));
    }
  }

  private static Line line(
      ToldQuestion question, Part part, String name, Summary now, @Nullable Summary before) {
    var spread = now.spread();
    return Line.of(name)
        .count(now.organisations())
        .text(total(question, part, now, question.answered()))
        .text(spread == null ? null : value(question, part, spread.lower()))
        .text(spread == null ? null : value(question, part, spread.median()))
        .text(spread == null ? null : value(question, part, spread.upper()))
        .text(before == null ? null : total(question, part, before, question.lastAnswered()));
  }

  /** A sum, a share, or of days the middle one. */
  static @Nullable String total(ToldQuestion question, Part part, Summary it, int answered) {
    return switch (question.kind()) {
      case NUMBER, PARTS, LIST, FILES -> number(it.total());
      case PERCENT -> percent(it);
      case CHOICE ->
          Figures.count(it.organisations())
              + (answered == 0 ? "" : " of " + Figures.count(answered));
      case DAY -> it.spread() == null ? null : value(question, part, it.spread().median());
      case WORDS -> Figures.count(it.organisations());
    };
  }

  private static String percent(Summary it) {
    var whole = it.whole();
    return whole == null || whole.signum() == 0
        ? Figures.NONE
        : Figures.percent(it.total().divide(whole, 20, RoundingMode.HALF_UP))
            + " ("
            + number(it.total())
            + " of "
            + number(whole)
            + ")";
  }

  static String value(ToldQuestion question, Part part, BigDecimal it) {
    if (question.kind() == Kind.DAY) {
      return Figures.shortDay(LocalDate.ofEpochDay(it.longValue()));
    }
    return question.kind() == Kind.PERCENT ? Figures.percent(it) : number(it);
  }

  private static String number(BigDecimal it) {
    var plain = it.stripTrailingZeros();
    return plain.scale() <= 0 ? Figures.count(plain.longValue()) : plain.toPlainString();
  }
}
