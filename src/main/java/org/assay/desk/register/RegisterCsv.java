package org.assay.desk.register;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.assay.desk.register.RegisterListRepository.Listed;
import org.assay.platform.CsvFile;
import org.jspecify.annotations.Nullable;

/** The register as a list, with the column names that an upload of it understands. */
final class RegisterCsv implements AutoCloseable {
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

  private final CsvFile file;

  RegisterCsv(OutputStream out) {
    file = new CsvFile(out, HEAD);
  }

  void add(Listed it) {
    file.row(row(it));
  }

  @Override
  public void close() {
    file.close();
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
