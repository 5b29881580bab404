package org.assay.assurance.signals.kept;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.assay.people.directory.Sector;
import org.assay.platform.England;
import org.assay.platform.SpreadsheetText;

/** Signals as a list. What a spreadsheet would take for a formula is shown as text. */
final class SignalCsv {
  private static final List<String> HEAD =
      List.of(
          "organisation",
          "sector",
          "cycle",
          "signal",
          "answers",
          "of",
          "what_it_says",
          "raised_on",
          "days",
          "state",
          "explanation",
          "explained_on");

  private SignalCsv() {}

  /**
   * @param days since a signal was raised
   */
  static String of(List<KeptSignal> signals, ToLongFunction<KeptSignal> days) {
    var out = new StringWriter();
    // Excel takes a file for UTF-8 only with this mark.
    out.write('\uFEFF');
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(HEAD);
      for (var it : signals) {
        csv.writeRecord(
            row(it, days.applyAsLong(it)).stream().map(SpreadsheetText::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<String> row(KeptSignal it, long days) {
    return List.of(
        it.place().organisation(),
        Sector.of(it.place().sector()).label(),
        it.place().cycle(),
        it.signal().kind().label(),
        Integer.toString(it.signal().count()),
        Integer.toString(it.signal().of()),
        it.signal().explanation(),
        England.day(it.raisedAt()).toString(),
        Long.toString(days),
        it.state().label(),
        it.said() == null ? "" : it.said(),
        it.saidAt() == null ? "" : England.day(it.saidAt()).toString());
  }
}
