package org.assay.reporting.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.assay.reporting.chart.Colour;

/**
 * Writes the operators of one page. Points from the top left outside; PDF counts from the bottom
 * left inside.
 */
final class ContentWriter {
  private byte[] out = new byte[32_768];
  private int used;
  private final double pageHeight;

  ContentWriter(double pageHeight) {
    this.pageHeight = pageHeight;
  }

  InputStream content() {
    return new ByteArrayInputStream(out, 0, used);
  }

  void beginTagged(String type, int mcid) {
    raw("/").raw(type).raw(" <</MCID ").raw(Integer.toString(mcid)).raw(">> BDC\n");
  }

  void beginArtifact(boolean pagination) {
    raw(pagination ? "/Artifact <</Type /Pagination>> BDC\n" : "/Artifact <</Type /Layout>> BDC\n");
  }

  /** What follows is read as these words, whatever the order and shape of its glyphs. */
  void beginMeaning(String words) {
    var hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
    raw("/Span <</ActualText <FEFF").raw(hex).raw(">>> BDC\n");
  }

  void end() {
    raw("EMC\n");
  }

  ContentWriter fillColour(Colour c) {
    return colour(c).raw("rg\n");
  }

  ContentWriter strokeColour(Colour c) {
    return colour(c).raw("RG\n");
  }

  ContentWriter lineWidth(double width) {
    return number(width).raw("w\n");
  }

  ContentWriter rectangle(double x, double y, double width, double height) {
    return number(x).number(pageHeight - y - height).number(width).number(height).raw("re\n");
  }

  ContentWriter move(double x, double y) {
    return number(x).number(pageHeight - y).raw("m\n");
  }

  ContentWriter line(double x, double y) {
    return number(x).number(pageHeight - y).raw("l\n");
  }

  ContentWriter curve(double x1, double y1, double x2, double y2, double x3, double y3) {
    number(x1).number(pageHeight - y1).number(x2).number(pageHeight - y2);
    return number(x3).number(pageHeight - y3).raw("c\n");
  }

  /** One operator or several, as PDF spells them. */
  ContentWriter operator(String operators) {
    return raw(operators).raw("\n");
  }

  /**
   * @param glyphs in hexadecimal, as the font encodes them
   * @param upright turns the line to read from bottom to top
   */
  void text(String font, double size, double x, double baseline, String glyphs, boolean upright) {
    raw("BT /").raw(font).raw(" ").number(size).raw("Tf ");
    raw(upright ? "0 1 -1 0 " : "1 0 0 1 ").number(x).number(pageHeight - baseline).raw("Tm <");
    raw(glyphs).raw("> Tj ET\n");
  }

  void picture(String name, double x, double y, double width, double height) {
    raw("q ").number(width).raw("0 0 ").number(height).number(x).number(pageHeight - y - height);
    raw("cm /").raw(name).raw(" Do Q\n");
  }

  private ContentWriter colour(Colour c) {
    return number(c.red() / 255.0).number(c.green() / 255.0).number(c.blue() / 255.0);
  }

  private ContentWriter number(double value) {
    var thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      put('-');
      thousandths = -thousandths;
    }
    whole(thousandths / 1000);
    var rest = (int) (thousandths % 1000);
    if (rest != 0) {
      put('.');
      put((char) ('0' + rest / 100));
      put((char) ('0' + rest / 10 % 10));
      put((char) ('0' + rest % 10));
    }
    put(' ');
    return this;
  }

  private void whole(long value) {
    if (value >= 10) {
      whole(value / 10);
    }
    put((char) ('0' + value % 10));
  }

  /** Operators and numbers are ASCII. */
  @SuppressWarnings("deprecation") // the one call that copies low bytes without an encoder
  private ContentWriter raw(String text) {
    var length = text.length();
    room(length);
    text.getBytes(0, length, out, used);
    used += length;
    return this;
  }

  private void put(char c) {
    room(1);
    out[used++] = (byte) c;
  }

  private void room(int more) {
    if (used + more > out.length) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, used + more));
    }
  }
}
