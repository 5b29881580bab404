package org.assay.reporting.chart;

import java.util.List;

/**
 * A chart as plain shapes, the same for a PDF and for a web page.
 *
 * @param width in points
 * @param height in points
 * @param alternative the figures in words, for those who cannot see the shapes
 */
public record Drawing(double width, double height, String alternative, List<Shape> marks) {

  public Drawing {
    marks = List.copyOf(marks);
  }
}
