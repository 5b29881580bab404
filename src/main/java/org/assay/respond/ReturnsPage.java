package org.assay.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;

/**
 * An organisation's returns; two lists, since what is finished is looked up and what is open is
 * done.
 *
 * @param outside whether the reader is not of one of the organisations, and so sees all in one list
 */
public record ReturnsPage(
    Shell shell, String organisation, boolean outside, List<OpenReturn> open, Table past) {

  /** What a reader from outside can read. */
  public String note() {
    return past.head().size() > 3
        ? "You can read each return. Its own people answer it."
        : "What an organisation answered can be read once it has submitted.";
  }

  public record OpenReturn(String title, String href, String status, String deadline) {}
}
