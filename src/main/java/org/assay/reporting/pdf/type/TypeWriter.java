package org.assay.reporting.pdf.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** One typeface in one document: turns text into glyphs, and measures it. */
public final class TypeWriter {
  /** Stands for what no font here can draw. */
  private static final int UNKNOWN = '□';

  /** Below this stand the letters, figures and dashes that make up nearly every text. */
  private static final int COMMON = 0x2100;

  /** From here on stand scripts that are written from right to left, joined or reordered. */
  static final char EASTERN = 0x0530;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final String name;
  private final PDType0Font font;
  private final CmapLookup glyphs;
  private final TrueTypeFont source;
  private final @Nullable Glyph[] common = new Glyph[COMMON];
  private final Map<Integer, Glyph> rare = new HashMap<>();
  private boolean used;

  private record Glyph(String code, int width) {}

  public TypeWriter(String name, PDDocument document, TrueTypeFont source) {
    this.name = name;
    this.source = source;
    try {
      font = PDType0Font.load(document, source, true);
      glyphs = source.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return name;
  }

  boolean has(int codePoint) {
    return Character.isISOControl(codePoint) || glyphs.getGlyphId(codePoint) != 0;
  }

  /** Whether it has every letter of the text. */
  boolean sets(String text) {
    return text.codePoints().filter(TypeWriter::drawn).allMatch(this::has);
  }

  public String encode(String text) {
    var out = new StringBuilder(text.length() * 4);
    text.codePoints().filter(TypeWriter::drawn).forEach(c -> out.append(glyph(c).code()));
    return out.toString();
  }

  public double width(String text, double size) {
    return text.codePoints().filter(TypeWriter::drawn).map(c -> glyph(c).width()).sum()
        * size
        / 1000;
  }

  public void finish(PDResources resources) throws IOException {
    if (!used) {
      return;
    }
    font.subset();
    resources.put(COSName.getPDFName(name), font);
  }

  /** Joiners, variation selectors and skin tones steer others and have no shape of their own. */
  static boolean drawn(int codePoint) {
    return codePoint < 0x200B
        || Character.getType(codePoint) != Character.FORMAT
            && (codePoint < 0xFE00 || codePoint > 0xFE0F)
            && (codePoint < 0x1F3FB || codePoint > 0x1F3FF);
  }

  private Glyph glyph(int codePoint) {
    if (codePoint >= COMMON) {
      return rare.computeIfAbsent(codePoint, this::lookUp);
    }
    var known = common[codePoint];
    if (known == null) {
      known = lookUp(codePoint);
      common[codePoint] = known;
    }
    return known;
  }

  private Glyph lookUp(int codePoint) {
    used = true;
    var plain = Character.isISOControl(codePoint) ? ' ' : codePoint;
    var drawn = glyphs.getGlyphId(plain) == 0 ? UNKNOWN : plain;
    font.addToSubset(drawn);
    try {
      var id = glyphs.getGlyphId(drawn);
      return new Glyph(
          HEX.toHexDigits((short) id),
          Math.round(source.getAdvanceWidth(id) * 1000f / source.getUnitsPerEm()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
