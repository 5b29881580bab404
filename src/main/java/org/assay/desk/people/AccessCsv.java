package org.assay.desk.people;

import java.io.OutputStream;
import java.util.List;
import org.assay.people.access.Held;
import org.assay.platform.CsvFile;

/** Who has access, as a list. */
final class AccessCsv implements AutoCloseable {
  private final CsvFile file;

  AccessCsv(OutputStream out) {
    file = new CsvFile(out, List.of("name", "email", "role", "organisation", "from", "until"));
  }

  void add(Held it) {
    file.row(
        List.of(
            it.name(),
            it.email(),
            it.role().title(),
            it.place(),
            it.from().toString(),
            it.until() == null ? "" : it.until().toString()));
  }

  @Override
  public void close() {
    file.close();
  }
}
