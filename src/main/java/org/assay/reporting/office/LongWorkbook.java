package org.assay.reporting.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableLine;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one table that grows with the partnership, written line after line and never held
 * as a whole: the sheet about it first, then the table. Its lines are plain.
 */
public final class LongWorkbook implements AutoCloseable {
  /** Lines that are held at once. */
  private static final int AT_ONCE = 500;

  private final Workbook book;
  private final Worksheet sheet;
  private final SheetWriter writer;
  private int held;

  /**
   * @param table without lines
   * @throws UncheckedIOException when the stream does not take it, as every method does
   */
  public LongWorkbook(OutputStream out, Masthead masthead, ReportTable table) {
    book = new Workbook(out, "Assay", "1.0");
    var about = book.newWorksheet("About");
    var lines = new ArrayList<>(WorkbookWriter.about(masthead));
    lines.add(List.of("", table.title() + ": sheet " + table.sheet()));
    WorkbookWriter.about(about, lines);
    sheet = book.newWorksheet(table.sheet());
    writer = SheetWriter.lineByLine(sheet, table);
    written(about::finish);
  }

  public void add(TableLine line) {
    writer.line(line);
    if (++held == AT_ONCE) {
      written(sheet::flush);
      held = 0;
    }
  }

  @Override
  public void close() {
    written(book::close);
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void written(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
