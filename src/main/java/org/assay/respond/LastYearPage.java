package org.assay.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * What is different from last time, before anybody answers.
 *
 * @param cycle of last time; null when this organisation submitted nothing then
 * @param same questions that are as they were
 * @param waiting answers that wait to be confirmed
 * @param retired what is no longer asked
 */
public record LastYearPage(
    Shell shell,
    long returnId,
    String organisation,
    @Nullable String cycle,
    int same,
    int waiting,
    List<Part> parts,
    List<Line> retired) {

  /** A standard in which something is different. */
  public record Part(String title, List<Line> lines) {}

  /**
   * @param href of the question; null when it is no longer asked
   * @param tag what became of it
   */
  public record Line(String text, @Nullable String href, @Nullable String tag, String words) {}
}
