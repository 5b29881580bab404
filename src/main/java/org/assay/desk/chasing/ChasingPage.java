package org.assay.desk.chasing;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * How a cycle is chased.
 *
 * @param keeps whether the reader may change anything
 * @param figures what has come in, each with last year's at the same point
 * @param compared whether there is a cycle before
 * @param withNobody outstanding organisations in which nobody can be written to
 * @param sending what sending a step now would do; null where none can be sent
 * @param plots by district and by sector
 */
public record ChasingPage(
    Shell shell,
    List<ErrorLink> errors,
    @Nullable String done,
    boolean keeps,
    long cycleId,
    String cycle,
    List<Figure> figures,
    boolean compared,
    long withNobody,
    @Nullable Sending sending,
    List<Step> steps,
    List<Choice> kinds,
    DateParts day,
    List<Plot> plots) {

  public record Figure(String number, String label) {}

  /**
   * @param words to whom it would go
   * @param button null when there is nobody to write to
   */
  public record Sending(String words, @Nullable String button) {}

  /**
   * A step of the ladder.
   *
   * @param yield what it brought in; a dash before it was done
   * @param before the same of last year's; null without one
   */
  public record Step(
      long id,
      String name,
      String day,
      String state,
      String reached,
      String yield,
      @Nullable String before,
      boolean canSend,
      boolean canRemove) {}

  /**
   * @param svg the drawing; null when groups differ by more than a funnel allows for
   * @param words what to read from it
   */
  public record Plot(String title, @Nullable String svg, String words, Table table) {}
}
