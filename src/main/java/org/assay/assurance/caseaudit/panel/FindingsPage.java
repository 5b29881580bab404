package org.assay.assurance.caseaudit.panel;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;

/**
 * What a panel found, and what it answers to the key lines.
 *
 * @param writes whether the reader may add to it
 */
public record FindingsPage(
    Shell shell,
    String base,
    String theme,
    List<ErrorLink> errors,
    boolean writes,
    List<Line> findings,
    Boxes boxes,
    List<KeyLineBoxes> lines) {

  /**
   * @param remove where it is taken away; empty when it cannot be
   */
  public record Line(String kind, String tag, String words, String about, String remove) {}

  public record Boxes(
      List<Choice> kinds,
      List<Choice> domains,
      List<Choice> cases,
      List<Choice> repeated,
      String words) {}

  /**
   * @param answered what was answered, to read; empty while it was not
   */
  public record KeyLineBoxes(
      long id,
      int version,
      String question,
      List<Choice> verdicts,
      String answer,
      String answered) {}
}
