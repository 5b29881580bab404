package org.assay.reporting.cycle;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * What organisations counted, chose and dated in one cycle.
 *
 * @param population who is counted, how many and up to when
 * @param alone whether it is about one question, by sector and district as well
 */
public record CycleAnswersPage(
    Shell shell,
    long cycle,
    String title,
    String population,
    List<Question> questions,
    boolean alone) {

  /**
   * @param words what was asked; {@code counted} who answered it
   * @param whole a line an option or part, beside last cycle
   * @param cuts the same by sector and by district; null on the page of all questions
   * @param isCut whether a page of its own shows it by sector and district
   * @param written whether it was answered in words, which are gathered on a page of their own
   */
  public record Question(
      String key,
      String words,
      String counted,
      Table whole,
      @Nullable Table cuts,
      boolean isCut,
      boolean written) {}
}
