package org.assay.reporting.office;

import java.io.PrintWriter;
import java.util.Arrays;

/**
 * The text of a Word document (WordprocessingML), a paragraph after the other: headings and lists
 * by style, tables with heading rows, boxes to tick.
 */
final class WordMarkup {
  private final PrintWriter out;
  private final String shade;
  private int boxes;
  private boolean dense;
  private int numberedLists;

  /**
   * @param out takes what is written at once: the text of a large report has no room in memory
   * @param shade of heading cells, as {@code DFEBED}
   */
  WordMarkup(PrintWriter out, String shade) {
    this.out = out;
    this.shade = shade;
  }

  /** How many lists with numbers were begun. */
  int numberedLists() {
    return numberedLists;
  }

  void paragraph(String style, String text) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    if (!text.isEmpty()) run(false, text);
    out.append("</w:p>");
  }

  /** A name in bold, and what it is. */
  void named(String name, String text) {
    out.append("<w:p>");
    run(true, name + ": ");
    run(false, text);
    out.append("</w:p>");
  }

  /** The numbers of the items that follow begin again at 1. */
  void beginNumbers() {
    numberedLists++;
  }

  void numbered(String text) {
    out.append(
            "<w:p><w:pPr><w:pStyle w:val=\"ListNumber\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId"
                + " w:val=\"")
        .append(String.valueOf(WordNumbering.FIRST_NUMBERED + numberedLists - 1))
        .append("\"/></w:numPr></w:pPr>");
    run(false, text);
    out.append("</w:p>");
  }

  /**
   * An option to tick.
   *
   * @param more of the question follows, and stays on the same page
   */
  void tick(boolean chosen, String text, boolean more) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"Tick\"/>");
    out.append(more ? "<w:keepNext/></w:pPr>" : "</w:pPr>");
    box(chosen, text);
    run(false, " " + text);
    out.append("</w:p>");
  }

  /** A box that a click ticks; older programs show the sign. */
  private void box(boolean chosen, String what) {
    out.append("<w:sdt><w:sdtPr><w:alias w:val=\"")
        .append(escaped(what.substring(0, Math.min(60, what.length()))))
        .append("\"/><w:id w:val=\"")
        .append(String.valueOf(++boxes))
        .append("\"/><w14:checkbox><w14:checked w14:val=\"")
        .append(chosen ? "1" : "0")
        .append("\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>")
        .append("<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>")
        .append("</w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii=\"MS Gothic\"")
        .append(
            " w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:hint=\"eastAsia\"/></w:rPr><w:t>")
        .append(chosen ? "☒" : "☐")
        .append("</w:t></w:r></w:sdtContent></w:sdt>");
  }

  /**
   * Begins a table whose first row repeats on each page and whose first column names the rows.
   *
   * @param widths of the columns, in twentieths of a point
   */
  void beginTable(String title, int[] widths) {
    var all = Arrays.stream(widths).sum();
    out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Lines\"/><w:tblW w:w=\"")
        .append(String.valueOf(all))
        .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
        .append("<w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\"")
        .append(" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"")
        .append(escaped(title))
        .append("\"/></w:tblPr><w:tblGrid>");
    for (var wide : widths)
      out.append("<w:gridCol w:w=\"").append(String.valueOf(wide)).append("\"/>");
    out.append("</w:tblGrid>");
  }

  void endTable() {
    out.append("</w:tbl>");
    paragraph("Normal", "");
  }

  /** Cells from here on are as small as on paper. */
  void setDense() {
    dense = true;
  }

  void beginRow(boolean heading) {
    beginRow(heading, 0);
  }

  /**
   * @param height at least, in twentieths of a point; 0 for what its words need
   */
  void beginRow(boolean heading, int height) {
    out.append("<w:tr><w:trPr><w:cantSplit/>");
    if (height > 0) {
      out.append("<w:trHeight w:val=\"")
          .append(String.valueOf(height))
          .append("\" w:hRule=\"atLeast\"/>");
    }
    out.append(heading ? "<w:tblHeader/></w:trPr>" : "</w:trPr>");
  }

  void endRow() {
    out.append("</w:tr>");
  }

  /**
   * @param columns how many it spans
   * @param strong for headings
   * @param more of the table stays on the same page
   */
  void cell(int wide, int columns, boolean strong, boolean more, String text) {
    cell(wide, columns, strong, more, false, text);
  }

  /**
   * @param upright whether its words stand on their side
   */
  void cell(int wide, int columns, boolean strong, boolean more, boolean upright, String text) {
    out.append("<w:tc><w:tcPr><w:tcW w:w=\"")
        .append(String.valueOf(wide))
        .append("\" w:type=\"dxa\"/>");
    if (columns > 1)
      out.append("<w:gridSpan w:val=\"").append(String.valueOf(columns)).append("\"/>");
    if (strong) out.append("<w:shd w:val=\"clear\" w:fill=\"").append(shade).append("\"/>");
    if (upright) out.append("<w:textDirection w:val=\"btLr\"/>");
    out.append("</w:tcPr><w:p>");
    if (dense || more) {
      out.append("<w:pPr>");
      if (dense) out.append("<w:pStyle w:val=\"Cell\"/>");
      out.append(more ? "<w:keepNext/></w:pPr>" : "</w:pPr>");
    }
    run(strong, text);
    out.append("</w:p></w:tc>");
  }

  private void run(boolean strong, String text) {
    out.append(strong ? "<w:r><w:rPr><w:b/></w:rPr>" : "<w:r>");
    var lines = text.split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      if (i > 0) out.append("<w:br/>");
      out.append("<w:t xml:space=\"preserve\">").append(escaped(lines[i])).append("</w:t>");
    }
    out.append("</w:r>");
  }

  /** What XML cannot hold is left out. */
  static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(WordMarkup::isAllowed)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
