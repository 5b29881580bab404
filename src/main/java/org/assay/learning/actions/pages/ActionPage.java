package org.assay.learning.actions.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One action as it is drawn.
 *
 * @param told what has just happened; null when nothing has
 * @param plan where the plan is written; null when it cannot be
 * @param forms null when the reader may change nothing
 */
public record ActionPage(
    Shell shell,
    long id,
    String organisation,
    String title,
    String status,
    String tone,
    @Nullable String told,
    List<ErrorLink> errors,
    List<SummaryRow> rows,
    @Nullable String plan,
    @Nullable Link from,
    @Nullable Link into,
    @Nullable ProofShown proof,
    List<Event> history,
    @Nullable Forms forms) {

  public record Link(String href, String text) {}

  /**
   * @param file to download; null when there is none
   */
  public record ProofShown(
      @Nullable String words, @Nullable String link, @Nullable Link file, String on) {}

  public record Event(String what, String when, @Nullable String who, @Nullable String words) {}

  /**
   * What may be done with it.
   *
   * @param held the box whose words may identify a child; null when none do
   */
  public record Forms(
      boolean begins,
      boolean open,
      boolean done,
      int version,
      ActionForm typed,
      List<Choice> files,
      @Nullable String held) {

    public DateParts day() {
      return DateParts.day("on", typed.get("on.day"), typed.get("on.month"), typed.get("on.year"));
    }
  }
}
