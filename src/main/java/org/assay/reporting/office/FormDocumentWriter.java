package org.assay.reporting.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.reporting.form.DiscussionForm;

/**
 * Writes a form as a Word document that flows: headings by style, options to tick by clicking, and
 * room that grows with what is written in it.
 */
public final class FormDocumentWriter {
  private FormDocumentWriter() {}

  public static byte[] write(DiscussionForm form) {
    var out = new ByteArrayOutputStream(65_536);
    try (var zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", WordPartsLoader.text("content-types.xml"));
      part(zip, "_rels/.rels", WordPartsLoader.text("package-rels.xml"));
      part(zip, "word/_rels/document.xml.rels", WordPartsLoader.text("document-rels.xml"));
      part(zip, "word/styles.xml", WordPartsLoader.text("styles.xml"));
      part(zip, "word/settings.xml", WordPartsLoader.text("settings.xml"));
      part(zip, "word/footer1.xml", FormBodyWriter.footer(form.masthead()));
      part(zip, "docProps/core.xml", FormBodyWriter.properties(form.masthead()));
      part(zip, "word/document.xml", FormBodyWriter.document(form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    var entry = new ZipEntry(name);
    // Always the same moment, so that the same form gives the same bytes.
    entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
