package org.assay.reporting.office;

import org.assay.reporting.chart.PaletteFile;
import org.assay.reporting.form.DiscussionForm;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.paper.Paper;

/**
 * Writes a report or a form as a Word document that can be worked on: headings by style, lists that
 * are lists, tables whose first row repeats on every page, boxes that a click ticks, British
 * English.
 */
public final class WordWriter {
  private WordWriter() {}

  public static byte[] write(Paper paper) {
    return write(paper, Brand.NONE);
  }

  /** In a partnership's colour. */
  public static byte[] write(Paper paper, Brand brand) {
    var colour = brand.colour();
    var ours = PaletteFile.ours();
    var palette = colour == null ? ours : ours.with(colour);
    return WordPackage.of(
        paper.masthead(), !(paper instanceof DiscussionForm), palette, text -> body(paper, text));
  }

  private static void body(Paper paper, WordMarkup text) {
    if (paper instanceof DiscussionForm form) new FormText(text).write(form);
    else new ReportText(text).write(paper);
  }
}
