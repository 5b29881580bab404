package org.assay.desk.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.assay.desk.register.RegisterListRepository.Listed;
import org.assay.platform.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/**
 * The register as a list, with the column names that an upload of it understands. What a
 * spreadsheet would take for a formula is shown as text.
 */
final class RegisterCsv {
  private static final List<String> HEAD =
      List.of(
          "name",
          "urn",
          "sector",
          "type",
          "phase",
          "district",
          "quadrant",
          "icb",
          "group",
          "opened",
          "closed",
          "address",
          "postcode",
          "telephone",
          "head",
          "pupils",
          "places",
          "duty",
          "safeguarding_partner");

  private RegisterCsv() {}

  static String of(List<Listed> listed) {
    var out = new StringWriter();
    // Excel takes a file for UTF-8 only with this mark.
    out.write('\uFEFF');
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(HEAD);
      for (var it : listed)
        csv.writeRecord(row(it).stream().map(SpreadsheetText::harmless).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<String> row(Listed it) {
    var contact = it.contact();
    return List.of(
        it.name(),
        text(it.urn()),
        it.sector(),
        it.type().code(),
        it.phase(),
        text(it.district()),
        text(it.quadrant()),
        text(it.icb()),
        text(it.group()),
        day(it.openedOn()),
        day(it.closedOn()),
        text(contact.address()),
        text(contact.postcode()),
        text(contact.telephone()),
        text(contact.head()),
        text(contact.pupils()),
        text(contact.places()),
        text(contact.duty()),
        contact.partner() ? "yes" : "no");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
