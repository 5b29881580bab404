package org.assay.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as comma-separated values, written row after row. What a spreadsheet would take for a
 * formula is shown as text.
 */
public final class CsvFile implements AutoCloseable {
  /** Excel takes a file for UTF-8 only with this mark. */
  private static final char MARK = '\uFEFF';

  private final CsvWriter writer;

  /**
   * @param out is closed with it
   * @throws UncheckedIOException when the stream does not take it, as every method does
   */
  public CsvFile(OutputStream out, List<String> head) {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      text.write(MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writer = CsvWriter.builder().build(text);
    writer.writeRecord(head);
  }

  /** One text for each column. */
  public void row(List<String> texts) {
    writer.writeRecord(texts.stream().map(SpreadsheetText::harmless).toList());
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
