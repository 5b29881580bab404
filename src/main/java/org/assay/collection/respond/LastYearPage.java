package org.assay.collection.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * What is different from last time, before anybody answers.
 *
 * @param cycle of last time; null when this organisation submitted nothing then
 * @param actions what was set out to be done and is not
 * @param editable whether the caller can deal with them
 * @param same questions that are as they were
 * @param waiting answers that wait to be confirmed
 * @param retired what is no longer asked
 */
public record LastYearPage(
    Shell shell,
    long returnId,
    String organisation,
    @Nullable String cycle,
    List<Unfinished> actions,
    boolean editable,
    int same,
    int waiting,
    List<Part> parts,
    List<Line> retired) {

  /**
   * An action of last time.
   *
   * @param due in words; null without a date
   * @param into the question of now in which it can go on; null when that is no longer asked
   */
  public record Unfinished(
      long id,
      String what,
      String question,
      @Nullable String lead,
      @Nullable String due,
      boolean overdue,
      @Nullable String into) {}

  /** So many changes are read standard by standard. */
  private static final int MOST_UNFOLDED = 30;

  public boolean folded() {
    return parts.stream().mapToInt(it -> it.lines().size()).sum() > MOST_UNFOLDED;
  }

  /** A standard in which something is different. */
  public record Part(String title, List<Line> lines) {}

  /**
   * @param href of the question; null when it is no longer asked
   * @param tag what became of it
   */
  public record Line(String text, @Nullable String href, @Nullable String tag, String words) {}
}
