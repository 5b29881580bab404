package org.assay.collection.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * What an approver can offer of one return, and to whom.
 *
 * @param submitted whether there is something to offer
 * @param code just made, shown this once
 */
public record OffersPage(
    Shell shell,
    long returnId,
    String organisation,
    String cycle,
    boolean submitted,
    List<Linked> links,
    List<Made> made,
    @Nullable String code) {

  public record Linked(long id, String partnership, String organisation) {}

  /**
   * @param withdrawn when it no longer stands
   */
  public record Made(long id, String partnership, String when, boolean withdrawn) {}
}
