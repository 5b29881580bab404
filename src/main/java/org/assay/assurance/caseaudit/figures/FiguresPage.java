package org.assay.assurance.caseaudit.figures;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * What an audit counts, as a page.
 *
 * @param population what is counted, in a sentence
 * @param disagreements of the panel, in a sentence; empty for none to tell
 * @param change beside the last audit of the theme; null when there is none
 * @param papers what can be taken away
 */
public record FiguresPage(
    Shell shell,
    String back,
    String theme,
    String population,
    List<Table> tables,
    String disagreements,
    @Nullable Table change,
    @Nullable String changeNote,
    List<Answered> lines,
    List<Found> findings,
    List<Paper> papers) {

  public record Answered(String question, String answer) {}

  /**
   * @param recommend where a recommendation is made of it; null for who may not, or a strength
   */
  public record Found(
      String kind, String tag, String words, String about, @Nullable String recommend) {}

  public record Paper(String text, String href) {}
}
