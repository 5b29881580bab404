package org.assay.reporting.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;

/**
 * Writes a report's tables as a Word document (ECMA-376) that can be worked on: real headings,
 * tables whose first row repeats on every page, British English.
 */
public final class WordWriter {
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/><Override PartName="/word/styles.xml" ContentType="%sstyles+xml"/></Types>
      """
          .formatted(PACKAGE, TYPE, TYPE);

  private static final String ROOT =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/></Relationships>
      """
          .formatted(PACKAGE, OFFICE);

  private static final String STYLED =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%sstyles" Target="styles.xml"/></Relationships>
      """
          .formatted(PACKAGE, OFFICE);

  private WordWriter() {}

  public static byte[] write(Paper paper) {
    var out = new ByteArrayOutputStream(32_768);
    try (var zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", TYPES);
      part(zip, "_rels/.rels", ROOT);
      part(zip, "word/_rels/document.xml.rels", STYLED);
      part(zip, "word/styles.xml", WordStyles.XML);
      zip.putNextEntry(entry("word/document.xml"));
      new WordBodyWriter(zip).write(paper);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A document in memory can always be written", e);
    }
    return out.toByteArray();
  }

  /** The lines under a report's title, by name. */
  static List<List<String>> about(Masthead m) {
    return List.of(
        List.of("Partnership", m.partnership()),
        List.of(m.populationIs(), m.population()),
        List.of("As at", m.asAtInWords()),
        List.of("What it holds", m.rule()),
        List.of("Handling", m.handling()));
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Without a time of day, so that the same report gives the same bytes. */
  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    return entry;
  }
}
