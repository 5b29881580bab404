package org.assay.reporting.pdf.type;

import java.awt.font.GlyphVector;
import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assay.reporting.pdf.type.ShapedLine.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Puts a line into the order in which it is seen, and its letters into the shapes that their
 * neighbours give them (Unicode UAX 9; shaping is the JDK's).
 */
public final class ShapedLineWriter {
  private static final String OPENING = "([{<«‹";
  private static final String CLOSING = ")]}>»›";

  private final PDDocument document;
  private final Map<LetterFontLoader, LetterFaceWriter> faces =
      new EnumMap<>(LetterFontLoader.class);

  public ShapedLineWriter(PDDocument document) {
    this.document = document;
  }

  /**
   * A stretch of one font and one direction.
   *
   * @param font null for the report's own
   */
  private record Run(String text, byte level, @Nullable LetterFontLoader font) {
    boolean rightToLeft() {
      return level % 2 == 1;
    }
  }

  public Iterable<LetterFaceWriter> faces() {
    return faces.values();
  }

  /** Whether the report's own font sets it as it is. */
  public static boolean plain(TypeWriter own, String line) {
    for (var i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= TypeWriter.EASTERN) return own.sets(line) && !rightToLeft(line);
    }
    return true;
  }

  public static boolean startsAtTheRight(String line) {
    return rightToLeft(line)
        && !new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /** Whether any of it is read from right to left. */
  private static boolean rightToLeft(String line) {
    var chars = line.toCharArray();
    return Bidi.requiresBidi(chars, 0, chars.length);
  }

  public ShapedLine shape(TypeWriter own, String line) {
    var runs = runs(own, line).toArray(Run[]::new);
    var levels = new byte[runs.length];
    for (var i = 0; i < runs.length; i++) levels[i] = runs[i].level();
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    var pieces = new ArrayList<Piece>();
    var x = 0.0;
    for (var run : runs)
      x += run.font() == null ? own(own, run, x, pieces) : letters(run, x, pieces);
    return new ShapedLine(pieces, x);
  }

  private static List<Run> runs(TypeWriter own, String line) {
    var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    var runs = new ArrayList<Run>();
    var start = 0;
    LetterFontLoader font = null;
    for (var i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      var next = font(own, line.codePointAt(i), i == 0 ? null : font);
      if (i > start && (next != font || bidi.getLevelAt(i) != bidi.getLevelAt(start))) {
        runs.add(new Run(line.substring(start, i), (byte) bidi.getLevelAt(start), font));
        start = i;
      }
      font = next;
    }
    runs.add(new Run(line.substring(start), (byte) bidi.getLevelAt(start), font));
    return runs;
  }

  /** A joiner or an accent stays with the letter before it. */
  private static @Nullable LetterFontLoader font(
      TypeWriter own, int codePoint, @Nullable LetterFontLoader before) {
    var follows =
        !TypeWriter.drawn(codePoint) || UnicodeScript.of(codePoint) == UnicodeScript.INHERITED;
    if (follows) return before;
    if (own.has(codePoint)) return null;
    return before != null && before.has(codePoint)
        ? before
        : LetterFontLoader.of(codePoint).orElse(null);
  }

  private static double own(TypeWriter own, Run run, double x, List<Piece> pieces) {
    var text = run.rightToLeft() ? mirrored(run.text()) : run.text();
    pieces.add(new Piece(own.name(), x, 0, own.encode(text)));
    return own.width(text, 1000);
  }

  private static String mirrored(String text) {
    var mirrored = new StringBuilder();
    text.codePoints()
        .map(
            c ->
                OPENING.indexOf(c) >= 0
                    ? CLOSING.charAt(OPENING.indexOf(c))
                    : CLOSING.indexOf(c) >= 0 ? OPENING.charAt(CLOSING.indexOf(c)) : c)
        .forEach(mirrored::appendCodePoint);
    return mirrored.reverse().toString();
  }

  private double letters(Run run, double x, List<Piece> pieces) {
    var font = java.util.Objects.requireNonNull(run.font());
    var face = faces.computeIfAbsent(font, it -> new LetterFaceWriter(it, document));
    var text = withoutTones(run.text());
    var glyphs = font.shape(text, run.rightToLeft());
    var starts = new TreeSet<Integer>();
    for (var i = 0; i < glyphs.getNumGlyphs(); i++) starts.add(glyphs.getGlyphCharIndex(i));
    for (var i = 0; i < glyphs.getNumGlyphs(); i++) {
      var code = glyphs.getGlyphCode(i);
      if (code >= LetterFontLoader.SHAPELESS) continue;
      var at = glyphs.getGlyphPosition(i);
      var meant = meant(text, glyphs, i, starts);
      pieces.add(new Piece(face.name(), x + at.getX(), -at.getY(), face.encode(code, meant)));
    }
    return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
  }

  /** A font of one colour would draw a skin tone as a patch beside the face. */
  private static String withoutTones(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> c < 0x1F3FB || c > 0x1F3FF).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String meant(String text, GlyphVector glyphs, int i, TreeSet<Integer> starts) {
    var from = glyphs.getGlyphCharIndex(i);
    var to = starts.higher(from);
    return text.substring(from, to == null ? text.length() : to);
  }
}
