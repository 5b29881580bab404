package org.assay.reporting.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What a page's content stream draws inside of its figures: boxes, lines, circles of four curves
 * and diamonds of four corners. The hatching of a box, which stands between {@code q} and {@code
 * Q}, is passed over.
 */
final class PrintedMarks {
  private static final COSName FIGURE = COSName.getPDFName("Figure");

  private final List<List<Mark>> figures = new ArrayList<>();
  private final List<Object> operands = new ArrayList<>();
  private final List<double[]> path = new ArrayList<>();
  private List<Mark> figure = new ArrayList<>();
  private int depth;
  private int inside;
  private boolean hatching;
  private Colour fill = new Colour(0);
  private Colour stroke = new Colour(0);

  private PrintedMarks() {}

  /** In the order of the page. */
  static List<List<Mark>> figures(PDPage page) throws IOException {
    var marks = new PrintedMarks();
    for (var token : new PDFStreamParser(page).parse()) marks.take(token);
    return marks.figures;
  }

  private void take(Object token) {
    if (!(token instanceof Operator operator)) {
      operands.add(token);
      return;
    }
    switch (operator.getName()) {
      case "BDC" -> begin();
      case "EMC" -> end();
      case "q" -> hatching = true;
      case "Q" -> hatching = false;
      default -> {
        if (inside > 0 && !hatching) draw(operator.getName());
      }
    }
    operands.clear();
  }

  private void begin() {
    depth++;
    if (operands.getFirst().equals(FIGURE)) {
      inside = depth;
      figure = new ArrayList<>();
    }
  }

  private void end() {
    if (depth == inside) {
      figures.add(figure);
      inside = 0;
    }
    depth--;
  }

  private void draw(String operator) {
    switch (operator) {
      case "rg" -> fill = colour();
      case "RG" -> stroke = colour();
      case "m" -> {
        path.clear();
        path.add(numbers());
      }
      case "l", "c", "re" -> path.add(numbers());
      case "f" -> finish(fill);
      case "S" -> finish(stroke);
      case "b" -> finish(fill);
      default -> {}
    }
  }

  private void finish(Colour colour) {
    figure.add(
        switch (path.size()) {
          case 1 -> box(colour, path.getFirst());
          case 2 -> line(colour, path.getFirst(), path.getLast());
          case 4 -> diamond(colour);
          case 5 -> dot(colour);
          default -> throw new IllegalStateException("A path of " + path.size());
        });
    path.clear();
  }

  private static Mark box(Colour colour, double[] at) {
    return new Mark("box", colour, at[0], -(at[1] + at[3]), at[2], at[3]);
  }

  private static Mark line(Colour colour, double[] from, double[] to) {
    return new Mark("line", colour, from[0], -from[1], to[0] - from[0], from[1] - to[1]);
  }

  /** From its top, to the right, to the bottom and to the left. */
  private Mark diamond(Colour colour) {
    var top = path.getFirst();
    var right = path.get(1);
    return new Mark("diamond", colour, top[0], -right[1], right[0] - top[0], 0);
  }

  /** From its right, by a quarter to the bottom, and by another to the left. */
  private Mark dot(Colour colour) {
    var right = path.getFirst();
    var left = path.get(2);
    var radius = (right[0] - left[4]) / 2;
    return new Mark("dot", colour, right[0] - radius, -right[1], radius, 0);
  }

  private Colour colour() {
    var parts = numbers();
    var rgb = 0;
    for (var part : parts) rgb = rgb << 8 | (int) Math.round(part * 255);
    return new Colour(rgb);
  }

  private double[] numbers() {
    return operands.stream()
        .filter(COSNumber.class::isInstance)
        .mapToDouble(it -> ((COSNumber) it).floatValue())
        .toArray();
  }
}
