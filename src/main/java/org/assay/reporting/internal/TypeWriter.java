package org.assay.reporting.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One typeface in one document: turns text into glyphs, and measures it. */
final class TypeWriter {
  /** Stands for what the font cannot draw, such as an emoji pasted into a comment. */
  private static final int UNKNOWN = '□';

  private final String name;
  private final PDType0Font font;
  private final CmapLookup glyphs;
  private final TrueTypeFont source;
  private final Map<Integer, Glyph> known = new HashMap<>();

  private record Glyph(String code, int width) {}

  TypeWriter(String name, PDDocument document, TrueTypeFont source) {
    this.name = name;
    this.source = source;
    try {
      font = PDType0Font.load(document, source, true);
      glyphs = source.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  String encode(String text) {
    var out = new StringBuilder(text.length() * 4);
    text.codePoints().forEach(c -> out.append(glyph(c).code()));
    return out.toString();
  }

  double width(String text, double size) {
    return text.codePoints().map(c -> glyph(c).width()).sum() * size / 1000;
  }

  void finish(PDResources resources) throws IOException {
    if (known.isEmpty()) {
      return;
    }
    font.subset();
    resources.put(COSName.getPDFName(name), font);
  }

  private Glyph glyph(int codePoint) {
    return known.computeIfAbsent(codePoint, this::lookUp);
  }

  private Glyph lookUp(int codePoint) {
    var drawn = glyphs.getGlyphId(codePoint) == 0 ? UNKNOWN : codePoint;
    font.addToSubset(drawn);
    try {
      var id = glyphs.getGlyphId(drawn);
      return new Glyph(
          "%04X".formatted(id),
          Math.round(source.getAdvanceWidth(id) * 1000f / source.getUnitsPerEm()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
