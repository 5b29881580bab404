package org.assay.learning.challenge;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One session.
 *
 * @param writes whether the reader may change it now
 * @param sent whether its letter can be read
 * @param ahead whether it has not been held yet
 */
public record ChallengePage(
    Shell shell,
    long id,
    String agency,
    String about,
    boolean writes,
    boolean sent,
    boolean ahead,
    List<SummaryRow> facts,
    String presented,
    List<ChallengeQuestion> questions,
    List<Point> points,
    List<ErrorLink> errors,
    String by,
    String question,
    String answer,
    List<Choice> kinds,
    String point,
    String theme) {

  /**
   * @param href where a recommendation is made of it; null when none is to be made, or not by the
   *     reader
   */
  public record Point(
      String kind, String tone, String words, String theme, @Nullable String href) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
