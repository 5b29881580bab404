package org.assay.reporting.pdf;

import org.assay.reporting.pdf.type.ShapedLineWriter;
import org.assay.reporting.pdf.type.TypeWriter;

/**
 * Writes one line: as it is where the report's own font has its letters, else shaped, with the
 * words beside it as they are read.
 */
final class LineWriter {
  private final ShapedLineWriter shaper;

  LineWriter(ShapedLineWriter shaper) {
    this.shaper = shaper;
  }

  /** Where a point of the line is on the page. */
  interface Place {
    double x(double along, double rise);

    double y(double along, double rise);
  }

  double width(TypeWriter face, String line, double size) {
    return ShapedLineWriter.plain(face, line)
        ? face.width(line, size)
        : shaper.shape(face, line).width() * size / 1000;
  }

  void write(
      ContentWriter out, TypeWriter face, double size, String line, boolean upright, Place at) {
    if (ShapedLineWriter.plain(face, line)) {
      out.text(face.name(), size, at.x(0, 0), at.y(0, 0), face.encode(line), upright);
      return;
    }
    out.beginMeaning(line);
    for (var piece : shaper.shape(face, line).pieces()) {
      var along = piece.x() * size / 1000;
      var rise = piece.rise() * size / 1000;
      out.text(piece.font(), size, at.x(along, rise), at.y(along, rise), piece.glyphs(), upright);
    }
    out.end();
  }
}
