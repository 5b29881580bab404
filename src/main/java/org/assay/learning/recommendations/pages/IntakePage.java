package org.assay.learning.recommendations.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A list of recommendations on its way in.
 *
 * @param problem why the file cannot be read; null for none
 * @param content of the file, which travels with the page; empty before one was sent
 * @param done what was stored; null before
 */
public record IntakePage(
    Shell shell,
    @Nullable String problem,
    String content,
    List<Line> lines,
    long sound,
    @Nullable String done) {

  /**
   * @param fault null when the line can be stored
   * @param near what it may be the same as; null for nothing
   */
  public record Line(
      int number,
      String words,
      String owners,
      @Nullable String fault,
      @Nullable String near,
      @Nullable String nearWords,
      @Nullable String nearId,
      boolean same) {}
}
