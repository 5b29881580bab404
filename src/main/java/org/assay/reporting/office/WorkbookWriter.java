package org.assay.reporting.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a report's tables as a workbook: a sheet about the figures, then a sheet a table with
 * typed cells.
 */
public final class WorkbookWriter {
  private static final int LONGEST_TAB = 31;
  private static final int NAME = 24; // widths in characters
  private static final int WORDS = 90;
  private static final int LINE = 15; // points
  private static final int MOST_HIGH = 409; // that a workbook knows

  private WorkbookWriter() {}

  public static byte[] write(Paper paper) {
    var out = new ByteArrayOutputStream(65_536);
    try (var book = new Workbook(out, "Assay", "1.0")) {
      var about = book.newWorksheet("About");
      var tabs = new LinkedHashMap<ReportTable, String>();
      for (var table : paper.tables()) {
        if (table.isEmpty() || tabs.containsKey(table)) continue;
        tabs.put(table, tab(table.sheet(), tabs.values()));
        SheetWriter.write(book.newWorksheet(tabs.get(table)), table);
      }
      about(about, AboutSheet.lines(paper, tabs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What every format says of where the figures come from, without what a paper has not. */
  static List<List<String>> about(Masthead m) {
    return Stream.of(
            List.of("Partnership", m.partnership()),
            List.of("Report", m.title()),
            List.of(m.cycleIs(), m.cycle()),
            List.of("As at", m.asAtInWords()),
            List.of(m.populationIs(), m.population()),
            List.of("Rule", m.rule()),
            List.of("Question set", m.edition()),
            List.of("Question set SHA-256", m.editionHash()),
            List.of("Handling", m.handling()))
        .filter(line -> !line.get(1).isBlank())
        .toList();
  }

  /** Where the figures come from, and below it what the report says in sentences. */
  static void about(Worksheet sheet, List<List<String>> lines) {
    for (var row = 0; row < lines.size(); row++) {
      sheet.value(row, 0, lines.get(row).get(0));
      sheet.style(row, 0).bold().wrapText(true).verticalAlignment("top").set();
      sheet.value(row, 1, lines.get(row).get(1));
      sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
      height(sheet, row, lines.get(row));
    }
    sheet.width(0, NAME);
    sheet.width(1, WORDS);
    SheetWriter.onFewPages(sheet);
  }

  /** Said in the file: not every reader makes a row as high as the lines that its text wraps to. */
  private static void height(Worksheet sheet, int row, List<String> line) {
    var high = Math.max(wrapped(line.get(0), NAME - 4), wrapped(line.get(1), WORDS + 8));
    if (high > 1) sheet.rowHeight(row, Math.min(MOST_HIGH, high * LINE));
  }

  /**
   * @param wide in characters
   */
  private static int wrapped(String text, int wide) {
    return text.lines().mapToInt(it -> 1 + Math.max(0, it.length() - 1) / wide).sum();
  }

  private static String tab(String name, Collection<String> taken) {
    var plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
    var tab = shortened(plain, LONGEST_TAB);
    for (var again = 2; tab.equals("About") || taken.contains(tab); again++) {
      var end = " " + again;
      tab = shortened(plain, LONGEST_TAB - end.length()) + end;
    }
    return tab;
  }

  /** Cut between words, and seen to be cut. */
  private static String shortened(String name, int longest) {
    if (name.length() <= longest) return name;
    var space = name.lastIndexOf(' ', longest - 1);
    return name.substring(0, space > 0 ? space : longest - 1) + "…";
  }
}
