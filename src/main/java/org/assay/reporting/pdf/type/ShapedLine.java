package org.assay.reporting.pdf.type;

import java.util.List;

/**
 * A line whose glyphs are placed one by one, from left to right.
 *
 * @param width in thousandths of the size
 */
public record ShapedLine(List<Piece> pieces, double width) {

  /**
   * @param x from the start of the line, {@code rise} above its baseline, in thousandths of the
   *     size
   * @param glyphs in hexadecimal
   */
  public record Piece(String font, double x, double rise, String glyphs) {}
}
