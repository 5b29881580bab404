package org.assay.reporting.pdf.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One letter font in one document, embedded with the glyphs that it uses, each with the text that
 * it stands for: a joined or reordered glyph has no character of its own.
 */
public final class LetterFaceWriter {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int MOST_IN_A_BLOCK = 100;

  private final String name;
  private final PDDocument document;
  private final PDType0Font font;
  private final CmapLookup letters;
  private final Map<Integer, String> meanings = new TreeMap<>();

  LetterFaceWriter(LetterFontLoader of, PDDocument document) {
    this.name = "L" + of.ordinal();
    this.document = document;
    try {
      var source = of.parse();
      font = PDType0Font.load(document, source, true);
      letters = source.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  /**
   * @param meant the characters that the glyph was made from
   */
  String encode(int glyph, String meant) {
    meanings.computeIfAbsent(
        glyph,
        id -> {
          var own = letters.getCharCodes(id);
          return own == null || own.isEmpty() ? meant : Character.toString(own.getFirst());
        });
    return HEX.toHexDigits((short) glyph);
  }

  public void finish(PDResources resources) throws IOException {
    font.addGlyphsToSubset(meanings.keySet());
    font.subset();
    var map = new PDStream(document);
    try (var out = map.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(characterMap().getBytes(StandardCharsets.US_ASCII));
    }
    font.getCOSObject().setItem(COSName.TO_UNICODE, map);
    resources.put(COSName.getPDFName(name), font);
  }

  private String characterMap() {
    var map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    var lines = meanings.entrySet().stream().map(LetterFaceWriter::line).toList();
    for (var from = 0; from < lines.size(); from += MOST_IN_A_BLOCK) {
      var block = lines.subList(from, Math.min(lines.size(), from + MOST_IN_A_BLOCK));
      map.append(block.size()).append(" beginbfchar\n");
      block.forEach(map::append);
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static String line(Map.Entry<Integer, String> glyph) {
    var text = HEX.formatHex(glyph.getValue().getBytes(StandardCharsets.UTF_16BE));
    return "<" + HEX.toHexDigits(glyph.getKey().shortValue()) + "> <" + text + ">\n";
  }
}
