package org.assay.desk.register.list;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was sent: on the disk of this node while it is read, a line at a time, and gone when
 * it is closed. Lines before the one that names the columns are skipped.
 */
public final class SentList implements AutoCloseable {
  /** Published lists begin with a few lines of explanation. */
  private static final int HEADER_WITHIN = 12;

  private final Path file;
  private final Charset charset;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private ListKind kind = ListKind.OTHER;
  private Columns columns = new Columns(List.of());

  /** Lines that were read in search of the columns. */
  private final Deque<CsvRecord> before = new ArrayDeque<>();

  private SentList(Path file, Charset charset) throws IOException {
    this.file = file;
    this.charset = charset;
    this.reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(file, charset);
    this.records = reader.iterator();
  }

  /**
   * @throws UnreadableListException when it is no list, with what to do in its message
   */
  public static SentList open(InputStream content) {
    var file = ListFile.spooled(content);
    try {
      var list = new SentList(file, ListFile.charset(file));
      list.findColumns();
      return list;
    } catch (IOException e) {
      delete(file);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      delete(file);
      throw e;
    }
  }

  public ListKind kind() {
    return kind;
  }

  public Columns columns() {
    return columns;
  }

  Charset charset() {
    return charset;
  }

  /** The lines below the column names; can be walked once. */
  public Iterable<ListLine> lines() {
    return Lines::new;
  }

  private final class Lines implements Iterator<ListLine> {
    private @Nullable ListLine next = advance();

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public ListLine next() {
      var line = next;
      if (line == null) throw new NoSuchElementException();
      next = advance();
      return line;
    }

    private @Nullable ListLine advance() {
      var record = before.isEmpty() ? read() : before.poll();
      return record == null
          ? null
          : new ListLine((int) record.getStartingLineNumber(), columns, record.getFields());
    }
  }

  private void findColumns() {
    var first = new ArrayList<CsvRecord>();
    while (first.size() < HEADER_WITHIN) {
      var record = read();
      if (record == null) break;
      var named = new Columns(record.getFields());
      var found = ListKind.of(named);
      if (found.isPresent()) {
        kind = found.get();
        columns = named;
        return;
      }
      first.add(record);
    }
    chooseColumns(first);
  }

  /** A list of whatever kind: somebody says what its columns are. */
  private void chooseColumns(List<CsvRecord> first) {
    if (first.isEmpty() || first.stream().allMatch(it -> it.getField(0).isBlank())) {
      throw new UnreadableListException("The file is empty. Choose the list again.");
    }
    var header = first.getFirst();
    if (header.getFieldCount() < 2) {
      throw new UnreadableListException(
          "The first line names one column only. Upload a CSV file whose first line names its"
              + " columns, with commas between them, for instance “name,type,district”.");
    }
    columns = new Columns(header.getFields());
    before.addAll(first.subList(1, first.size()));
  }

  private @Nullable CsvRecord read() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw new UnreadableListException(
          "The file ends in the middle of a line, or a quotation mark in it is never closed. It was"
              + " probably cut short. Download it again and upload the whole file.");
    }
  }

  @Override
  public void close() {
    try {
      records.close();
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
