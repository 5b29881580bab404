package org.assay.reporting.pdf.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The fonts for letters that the report's own font has not. Each is read when a text first needs
 * it. The order is that of {@code reports/shared/fonts/fonts.xml}, by which the filler measures.
 */
enum LetterFontLoader {
  ARABIC("NotoSansArabic", UnicodeScript.ARABIC),
  HEBREW("NotoSansHebrew", UnicodeScript.HEBREW),
  DEVANAGARI("NotoSansDevanagari", UnicodeScript.DEVANAGARI),
  GURMUKHI("NotoSansGurmukhi", UnicodeScript.GURMUKHI),
  BENGALI("NotoSansBengali", UnicodeScript.BENGALI),
  GUJARATI("NotoSansGujarati", UnicodeScript.GUJARATI),
  TAMIL("NotoSansTamil", UnicodeScript.TAMIL),
  SINHALA("NotoSansSinhala", UnicodeScript.SINHALA),
  MALAYALAM("NotoSansMalayalam", UnicodeScript.MALAYALAM),
  TELUGU("NotoSansTelugu", UnicodeScript.TELUGU),
  KANNADA("NotoSansKannada", UnicodeScript.KANNADA),
  THAI("NotoSansThai", UnicodeScript.THAI),
  ETHIOPIC("NotoSansEthiopic", UnicodeScript.ETHIOPIC),
  ARMENIAN("NotoSansArmenian", UnicodeScript.ARMENIAN),
  GEORGIAN("NotoSansGeorgian", UnicodeScript.GEORGIAN),
  SIMPLIFIED_CHINESE(
      "NotoSansSC",
      UnicodeScript.HAN,
      UnicodeScript.HIRAGANA,
      UnicodeScript.KATAKANA,
      UnicodeScript.BOPOMOFO),
  TRADITIONAL_CHINESE("NotoSansTC", UnicodeScript.HAN),
  KOREAN("NotoSansKR", UnicodeScript.HANGUL),
  EMOJI("NotoEmoji");

  /** Glyph codes from here on stand for characters without a shape. */
  static final int SHAPELESS = 0xfffe;

  private static final FontRenderContext UNROUNDED = new FontRenderContext(null, true, true);
  private static final float THOUSAND = 1000;

  private final String file;
  private final Set<UnicodeScript> scripts;
  private @Nullable Font font;

  LetterFontLoader(String file, UnicodeScript... scripts) {
    this.file = file;
    this.scripts = Set.of(scripts);
  }

  /** The first font that has the letter; those of its own script are asked first. */
  static Optional<LetterFontLoader> of(int codePoint) {
    var script = UnicodeScript.of(codePoint);
    return Stream.concat(
            Arrays.stream(values()).filter(it -> it.scripts.contains(script)),
            script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED
                ? Arrays.stream(values())
                : Stream.empty())
        .filter(it -> it.has(codePoint))
        .findFirst();
  }

  boolean has(int codePoint) {
    return font().canDisplay(codePoint);
  }

  /** Glyphs from left to right, placed in thousandths of the size. */
  GlyphVector shape(String run, boolean rightToLeft) {
    var direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
    return font().layoutGlyphVector(UNROUNDED, run.toCharArray(), 0, run.length(), direction);
  }

  /** For one document: what is parsed keeps a position in the file. */
  TrueTypeFont parse() {
    try {
      return new TTFParser().parse(new RandomAccessReadBuffer(bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("The report font cannot be read: " + file, e);
    }
  }

  private synchronized Font font() {
    var known = font;
    if (known == null) {
      try {
        known = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes()));
      } catch (FontFormatException | IOException e) {
        throw new IllegalStateException("The report font cannot be read: " + file, e);
      }
      known = known.deriveFont(THOUSAND);
      font = known;
    }
    return known;
  }

  private byte[] bytes() throws IOException {
    var path = "/reports/shared/fonts/noto/" + file + "-Regular.ttf";
    try (var in = Objects.requireNonNull(LetterFontLoader.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    }
  }
}
