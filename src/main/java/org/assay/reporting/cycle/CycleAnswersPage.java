package org.assay.reporting.cycle;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;

/**
 * What organisations counted, chose and dated in one cycle.
 *
 * @param population who is counted, how many and up to when
 */
public record CycleAnswersPage(
    Shell shell, long cycle, String title, String population, List<Question> questions) {

  /**
   * @param words what was asked; {@code counted} who answered it
   * @param whole a line an option or part, beside last cycle
   * @param cuts the same by sector and by district
   * @param written whether it was answered in words, which are gathered on a page of their own
   */
  public record Question(
      String key, String words, String counted, Table whole, Table cuts, boolean written) {}
}
