package org.assay.reporting.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.reporting.chart.PaletteFile;
import org.assay.reporting.paper.Masthead;

/** What stands around the text of a Word document, the same for reports and forms (ECMA-376). */
final class WordPackage {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  static final String NAMES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " mc:Ignorable=\"w14\"";

  private static final String FILES = "/reports/shared/word/";
  private static final Pattern COLOUR = Pattern.compile("\\{(\\w+)\\}");

  /** Always the same moment, so that the same report gives the same bytes. */
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2000, 1, 1, 0, 0);

  private WordPackage() {}

  /**
   * @param wide whether the page lies on its side
   * @param body writes the text
   */
  static byte[] of(
      Masthead masthead, boolean wide, PaletteFile palette, Consumer<WordMarkup> body) {
    var out = new ByteArrayOutputStream(65_536);
    try (var zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", file("content-types.xml"));
      part(zip, "_rels/.rels", file("package-rels.xml"));
      part(zip, "word/_rels/document.xml.rels", file("document-rels.xml"));
      part(zip, "word/styles.xml", coloured(file("styles.xml"), palette));
      part(zip, "word/settings.xml", file("settings.xml"));
      var numberedLists = document(zip, wide, colour(palette, "AccentPale"), body);
      part(zip, "word/numbering.xml", WordNumbering.xml(numberedLists));
      part(zip, "word/footer1.xml", footer(masthead));
      part(zip, "docProps/core.xml", properties(masthead));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A colour of the palette, as Word writes it. */
  static String colour(PaletteFile palette, String style) {
    return palette.colour(style).hex().substring(1);
  }

  private static String coloured(String styles, PaletteFile palette) {
    return COLOUR.matcher(styles).replaceAll(it -> colour(palette, it.group(1)));
  }

  /** Returns how many lists with numbers it has. */
  private static int document(
      ZipOutputStream zip, boolean wide, String shade, Consumer<WordMarkup> body)
      throws IOException {
    begin(zip, "word/document.xml");
    var out = new PrintWriter(zip, false, StandardCharsets.UTF_8);
    out.append(HEAD).append("<w:document ").append(NAMES).append("><w:body>");
    var text = new WordMarkup(out, shade);
    body.accept(text);
    out.append(page(wide)).append("</w:body></w:document>");
    out.flush();
    zip.closeEntry();
    return text.numberedLists();
  }

  /** A4, with margins of 2 cm, in twentieths of a point. */
  private static String page(boolean wide) {
    return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>"
        + (wide
            ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
        + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
        + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";
  }

  private static String footer(Masthead masthead) {
    var words = WordMarkup.escaped(masthead.foot() + " · " + masthead.provenance() + " · page ");
    return HEAD
        + "<w:ftr "
        + NAMES
        + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
        + words
        + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText"
        + " xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar"
        + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar"
        + " w:fldCharType=\"end\"/></w:r></w:p></w:ftr>";
  }

  private static String properties(Masthead masthead) {
    return HEAD
        + "<cp:coreProperties"
        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + WordMarkup.escaped(masthead.title() + ": " + masthead.cycle())
        + "</dc:title><dc:creator>Assay</dc:creator><dc:language>en-GB</dc:language>"
        + "</cp:coreProperties>";
  }

  private static String file(String name) throws IOException {
    try (var in =
        Objects.requireNonNull(WordPackage.class.getResourceAsStream(FILES + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    begin(zip, name);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(WRITTEN);
    zip.putNextEntry(entry);
  }
}
