package org.assay.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.returns.Amendments.Amendment;

/** What changed in a return from each submission to the next, the latest first. */
public record AmendmentsPage(
    Shell shell, long returnId, String organisation, String cycle, List<Signed> submissions) {

  /**
   * @param when in words, with who signed
   */
  public record Signed(Amendment amendment, String when) {}
}
