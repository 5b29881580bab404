package org.assay.collection.respond;

import java.util.List;
import org.assay.collection.returns.Amendments.Amendment;
import org.assay.platform.Shell;

/** What changed in a return from each submission to the next, the latest first. */
public record AmendmentsPage(
    Shell shell, long returnId, String organisation, String cycle, List<Signed> submissions) {

  /**
   * @param when in words, with who signed
   */
  public record Signed(Amendment amendment, String when) {}
}
