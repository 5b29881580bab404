package org.assay.reporting.dashboard.pulse;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.assurance.pulse.GroupResult;
import org.assay.assurance.pulse.PulseResult;
import org.assay.assurance.pulse.Statement;
import org.assay.platform.SpreadsheetText;

/** What may be shown of a pulse, a line for each statement and group. */
final class PulseCsv {
  private PulseCsv() {}

  static String of(PulseResult result) {
    var out = new StringWriter();
    out.write('\uFEFF'); // Excel takes a file for UTF-8 only with this mark
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "Kind",
          "Group",
          "Answers",
          "Statement",
          "Staff who agree",
          "95% from",
          "95% to",
          "Staff who do not know",
          "Claimed by leaders",
          "Organisations that claim",
          "Reading");
      Stream.of(result.groups(), result.organisations())
          .flatMap(List::stream)
          .forEach(it -> group(csv, it));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void group(CsvWriter csv, GroupResult group) {
    for (var it : group.statements()) {
      csv.writeRecord(fields(group, it).stream().map(SpreadsheetText::harmless).toList());
    }
  }

  private static List<String> fields(GroupResult group, Statement it) {
    var claim = it.claim();
    var unsure = it.unsure();
    return List.of(
        group.kind().name().toLowerCase(Locale.ROOT),
        group.name(),
        Integer.toString(group.answers()),
        it.ref() + " " + it.text(),
        it.agree().words(),
        percent(it.agree().low()),
        percent(it.agree().high()),
        unsure == null ? "" : unsure.words(),
        claim == null || claim.mean() == null ? "" : percent(claim.mean().doubleValue()),
        claim == null ? "" : Integer.toString(claim.organisations()),
        it.gap().words());
  }

  private static String percent(double ratio) {
    return BigDecimal.valueOf(ratio).movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
  }

  /** What a spreadsheet would take for a formula is shown as text. */
}
