package org.assay.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;

/**
 * All answers on one page, before they are sent or printed.
 *
 * @param faults what keeps the return from being sent; shown once somebody tried
 * @param open how many there are
 * @param approver whether somebody must sign off afterwards
 */
public record CheckPage(
    Shell shell,
    long returnId,
    String organisation,
    String cycle,
    List<Part> parts,
    List<ErrorLink> faults,
    int open,
    boolean maySend,
    boolean approver) {

  /** One standard. */
  public record Part(String key, String ref, String title, List<SummaryRow> rows) {}
}
