package org.assay.collection.workbook.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Locks which sheets a workbook has and in which order, which the library that writes it cannot,
 * and leaves out the empty passwords that it writes, and that rows may not grow.
 */
public final class LockedWorkbookWriter {
  private LockedWorkbookWriter() {}

  public static byte[] locked(byte[] workbook) {
    var out = new ByteArrayOutputStream(workbook.length + 1_024);
    try (var from = ArchiveReader.zip(workbook);
        var to = new ZipOutputStream(out)) {
      for (var entry : Collections.list(from.getEntries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(locked(entry.getName(), from.getInputStream(entry).readAllBytes()));
        to.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] locked(String name, byte[] part) {
    if (name.equals("xl/workbook.xml")) {
      return replaced(part, "<bookViews>", "<workbookProtection lockStructure=\"1\"/><bookViews>");
    }
    return name.startsWith("xl/worksheets/sheet")
        ? replaced(
            replaced(part, "<sheetProtection password=\"0\" ", "<sheetProtection "),
            " customHeight=\"1\"",
            "")
        : part;
  }

  private static byte[] replaced(byte[] part, String what, String by) {
    return new String(part, StandardCharsets.UTF_8)
        .replace(what, by)
        .getBytes(StandardCharsets.UTF_8);
  }
}
