package org.assay.collection.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * What an approver can offer of one return, and to whom.
 *
 * @param submitted whether there is something to offer
 * @param links partnerships that it can be offered to
 * @param ended offers to partnerships that the organisation is no longer linked to
 * @param code just made, shown this once
 * @param done what has just been done, in words
 */
public record OffersPage(
    Shell shell,
    long returnId,
    String organisation,
    String cycle,
    boolean submitted,
    List<Linked> links,
    List<Made> ended,
    @Nullable String code,
    @Nullable String done) {

  /**
   * @param made what was offered to it of this return; null when nothing was
   */
  public record Linked(long id, String partnership, String organisation, @Nullable Made made) {
    public boolean offered() {
      return made != null && !made.withdrawn();
    }
  }

  /**
   * @param withdrawn when it no longer stands
   * @param older when the return was submitted again since
   */
  public record Made(long id, String partnership, String when, boolean withdrawn, boolean older) {}
}
