package org.assay.reporting.dashboard.priority;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;

/**
 * One priority of the partnership, with what is known about it.
 *
 * @param plan who leads on it, and for which time
 * @param indicators how the plan says it will know, each with its measure
 * @param parts what each kind of work says about it
 * @param behind by cycle: the lowest questions, what was counted, and what support was asked
 * @param population as at when, and of which cycles
 */
public record PriorityPage(
    Shell shell,
    String title,
    String plan,
    List<Line> indicators,
    List<Part> parts,
    List<Behind> behind,
    String population) {

  /**
   * @param words as the plan has them
   * @param source what measures it
   * @param known empty while nothing does
   */
  public record Line(String words, String source, List<Known> known) {}

  /** What stands behind it in one cycle. */
  public record Behind(String cycle, List<Table> tables) {}

  public record Part(String heading, List<Known> known) {}
}
