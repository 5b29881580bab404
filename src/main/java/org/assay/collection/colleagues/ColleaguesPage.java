package org.assay.collection.colleagues;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what.
 *
 * @param mayGive whether the reader shares the return out
 * @param done what has just been done, in words
 */
public record ColleaguesPage(
    Shell shell,
    long returnId,
    String organisation,
    String cycle,
    List<Line> lines,
    boolean mayGive,
    @Nullable String done) {

  /**
   * One standard.
   *
   * @param holder name; null while it is nobody's
   * @param invitation what is known of an invitation that waits; null when none does
   * @param stale whether answers changed after the review
   */
  public record Line(
      String key,
      String title,
      @Nullable String holder,
      @Nullable String due,
      @Nullable SectionState state,
      boolean stale,
      @Nullable String note,
      int comments,
      @Nullable Long invitationId,
      @Nullable String invitation) {}
}
