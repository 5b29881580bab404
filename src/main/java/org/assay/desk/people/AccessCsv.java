package org.assay.desk.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.assay.people.access.Held;
import org.assay.platform.SpreadsheetText;

/** Who has access, as a list. What a spreadsheet would take for a formula is shown as text. */
final class AccessCsv {
  private AccessCsv() {}

  static String of(List<Held> held) {
    var out = new StringWriter();
    out.write('\uFEFF'); // Excel takes a file for UTF-8 only with this mark
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("name", "email", "role", "organisation", "from", "until");
      for (var it : held) {
        csv.writeRecord(
            Stream.of(
                    it.name(),
                    it.email(),
                    it.role().title(),
                    it.place(),
                    it.from().toString(),
                    it.until() == null ? "" : it.until().toString())
                .map(SpreadsheetText::harmless)
                .toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
