package org.assay.reporting.office;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.assay.reporting.pdf.template.ColumnWidths;

/**
 * The text of a report in Word: its title, what it stands on, and its sections with their tables as
 * they are on paper.
 */
final class ReportText {
  /** Between the margins of A4 on its side, in twentieths of a point. */
  private static final int WIDE = 16838 - 2 * 1134;

  /** In a point. */
  private static final int TWIPS = 20;

  private static final double HEADING_SIZE = 9;

  /** How high headings are that stand on their side, in twentieths of a point. */
  private static final int UPRIGHT = 2200;

  private static final double PADDING = 13;

  /** So many rows at least stand on the last page of a long table. */
  private static final int LAST = 2;

  private final WordMarkup text;

  ReportText(WordMarkup text) {
    this.text = text;
  }

  void write(Paper paper) {
    text.setDense();
    text.paragraph("Title", paper.masthead().title() + ": " + paper.masthead().cycle());
    for (var line : about(paper.masthead())) text.named(line.get(0), line.get(1));
    keyFigures(paper.keyFigures());
    for (var section : paper.sections()) {
      for (var part : section.parts()) {
        if (part.content().printed()) part(part);
      }
    }
  }

  /** The lines under a report's title, by name. */
  private static List<List<String>> about(Masthead m) {
    return Stream.of(
            List.of("Partnership", m.partnership()),
            List.of(m.populationIs(), m.population()),
            List.of("As at", m.asAtInWords()),
            List.of("What it holds", m.rule()),
            List.of("Handling", m.handling()))
        .filter(line -> !line.get(1).isBlank())
        .toList();
  }

  private void keyFigures(List<KeyFigure> figures) {
    if (figures.isEmpty()) return;
    text.paragraph("Heading1", KeyFigure.HEADING);
    figures.forEach(it -> text.paragraph("ListBullet", it.inWords()));
  }

  private void part(Part part) {
    if (!part.heading().isEmpty()) {
      text.paragraph(part.level() == 3 ? "Heading2" : "Heading1", part.heading());
    }
    if (!part.lead().isEmpty()) text.paragraph("Normal", part.lead());
    switch (part.content()) {
      case Content.Lines it -> lines(it);
      case Content.Chart it -> text.paragraph("Normal", it.drawing().alternative());
      case Content.Words it -> text.paragraph("Normal", it.text());
      case Content.Stories it -> stories(it);
      case Content.Tabled it -> tabled(it);
    }
  }

  /** As it is on paper: the Excel file has the rest. */
  private void tabled(Content.Tabled it) {
    var printed = it.paper();
    if (printed == null) return;
    table(printed.withoutEmptyColumns());
    if (!printed.isEmpty() && !it.key().isEmpty()) {
      text.paragraph(
          "Normal",
          it.key().stream()
              .map(letter -> letter.letter() + " " + letter.meaning())
              .collect(Collectors.joining(". ", "", ".")));
    }
  }

  private void lines(Content.Lines it) {
    if (it.lines().isEmpty()) text.paragraph("Normal", it.none());
    if (it.numbered()) {
      text.beginNumbers();
      it.lines().forEach(text::numbered);
    } else {
      it.lines().forEach(line -> text.paragraph("ListBullet", line));
    }
  }

  private void stories(Content.Stories it) {
    if (it.stories().isEmpty()) text.paragraph("Normal", it.none());
    it.stories().forEach(story -> text.named(story.title(), story.inWords()));
  }

  private void table(ReportTable table) {
    text.paragraph("Caption", table.title());
    if (table.isEmpty()) {
      text.paragraph("Normal", table.empty());
      return;
    }
    var widths = widths(table.columns());
    text.beginTable(table.title(), widths);
    var upright = table.columns().stream().anyMatch(TableColumn::upright);
    text.beginRow(true, upright ? UPRIGHT : 0);
    for (var i = 0; i < widths.length; i++) {
      var column = table.columns().get(i);
      text.cell(widths[i], 1, true, true, column.upright(), column.heading());
    }
    text.endRow();
    var lines = table.lines();
    for (var i = 0; i < lines.size(); i++) {
      line(table.columns(), widths, lines.get(i), i >= lines.size() - LAST && i < lines.size() - 1);
    }
    text.endTable();
  }

  private void line(List<TableColumn> columns, int[] widths, TableLine line, boolean more) {
    text.beginRow(false);
    if (line.kind() == TableLine.Kind.HEADING) {
      text.cell(
          WIDE,
          columns.size(),
          true,
          true,
          CellText.of(columns.getFirst(), line.cells().getFirst()));
    } else {
      for (var i = 0; i < widths.length; i++) {
        text.cell(widths[i], 1, false, more, CellText.of(columns.get(i), line.cells().get(i)));
      }
    }
    text.endRow();
  }

  private static int[] widths(List<TableColumn> columns) {
    return Arrays.stream(ColumnWidths.of(columns, WIDE / TWIPS, HEADING_SIZE, PADDING))
        .mapToInt(it -> (int) (it * TWIPS))
        .toArray();
  }
}
