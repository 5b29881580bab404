package org.assay.reporting.dashboard.priority;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * One priority of the partnership, with what is known about it.
 *
 * @param plan who leads on it, and for which time
 * @param measured how many of the lines of how we will know are measured, in words
 * @param indicators how the plan says it will know, each with its measure
 * @param unmeasured the lines of it that nothing measures yet
 * @param parts what each kind of work says beyond these
 * @param silent kinds of work that say nothing yet, in words; null when each says something
 * @param behind by cycle: the lowest questions, what was counted, and what support was asked
 * @param population as at when, and of which cycles
 */
public record PriorityPage(
    Shell shell,
    String title,
    String plan,
    String measured,
    List<Line> indicators,
    List<String> unmeasured,
    List<Part> parts,
    @Nullable String silent,
    List<Behind> behind,
    String population) {

  /**
   * @param words as the plan has them
   * @param source what measures it
   */
  public record Line(String words, String source, Shown known) {}

  /** What stands behind it in one cycle, or one audit. */
  public record Behind(String cycle, List<Table> tables) {}

  public record Part(String heading, Shown known) {}
}
