package org.assay.reporting.dashboard.pulse;

import java.util.List;
import org.assay.assurance.pulse.GroupResult;
import org.assay.assurance.pulse.GroupResult.Kind;
import org.assay.assurance.pulse.Statement;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.chart.ClaimPlot;
import org.assay.reporting.chart.SvgWriter;
import org.assay.reporting.dashboard.Picture;
import org.assay.reporting.paper.FigureWords;

/**
 * One group of staff: a picture with the table behind it, and who they are.
 *
 * @param table each statement with claim, share, range and what that comes to
 */
public record PulseFigure(Picture picture, Table table, List<Table> about) {
  /** As many letters as fit beside the picture in any font. */
  private static final int LABEL = 34;

  static PulseFigure of(GroupResult group) {
    var drawing =
        ClaimPlot.of(
            "What leaders claim and the share of staff who agree, " + group.name() + ".",
            group.statements().stream().map(PulseFigure::line).toList());
    return new PulseFigure(
        new Picture("pulse", SvgWriter.write(drawing, "pulse"), table(group)),
        table(group),
        group.about().stream().map(PulseFigure::about).toList());
  }

  private static ClaimPlot.Line line(Statement it) {
    var claim = it.claim();
    return new ClaimPlot.Line(
        shortened(it.ref() + " " + it.text()),
        claim == null ? null : claim.mean(),
        null,
        null,
        null,
        it.agree().ratio(),
        it.agree().low(),
        it.agree().high(),
        it.agree().words(),
        0);
  }

  /** The whole statement is in the table below the picture. */
  private static String shortened(String words) {
    if (words.length() <= LABEL) return words;
    var cut = words.lastIndexOf(' ', LABEL);
    return words.substring(0, cut > LABEL / 2 ? cut : LABEL).strip() + "…";
  }

  private static Table table(GroupResult group) {
    return new Table(
        "What leaders claim and what staff say: " + group.name(),
        "govuk-visually-hidden",
        List.of(
            Cell.text("Statement"),
            Cell.text("Leaders claim"),
            Cell.text("Staff who agree"),
            Cell.text("Likely range"),
            Cell.text("Do not know"),
            Cell.text("Reading")),
        group.statements().stream().map(it -> row(group.kind(), it)).toList(),
        true);
  }

  private static List<Cell> row(Kind kind, Statement it) {
    var unsure = it.unsure();
    return List.of(
        Cell.text(it.ref() + " " + it.text()),
        Cell.text(claim(kind, it)),
        Cell.text(it.agree().words()),
        Cell.text(
            FigureWords.share(it.agree().low()) + " to " + FigureWords.share(it.agree().high())),
        Cell.text(unsure == null ? FigureWords.NONE : unsure.words()),
        Cell.text(it.gap().words()));
  }

  private static String claim(Kind kind, Statement it) {
    var claim = it.claim();
    if (claim == null) return FigureWords.NONE;
    if (!claim.answer().isEmpty()) return claim.answer();
    if (claim.mean() == null) return "Not on a scale";
    return kind == Kind.ORGANISATION
        ? FigureWords.percent(claim.mean())
        : "%s (mean of %d)".formatted(FigureWords.percent(claim.mean()), claim.organisations());
  }

  private static Table about(GroupResult.About it) {
    return new Table(
        it.question(),
        "govuk-table__caption--s",
        List.of(Cell.text("Answer"), Cell.text("Share")),
        it.shares().stream()
            .map(share -> List.of(Cell.text(share.label()), Cell.text(share.share().words())))
            .toList(),
        true);
  }
}
