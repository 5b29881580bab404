package org.assay.learning.recommendations.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The sources of recommendations, each with where it itself stands.
 *
 * @param changes whether the reader may say where one stands
 */
public record ReviewsPage(Shell shell, boolean changes, List<Line> lines, List<ErrorLink> errors) {

  /**
   * @param number of the line on the page
   * @param stands where it stands, in words
   * @param version of what is stored; empty while nothing is
   * @param open whether its form was sent and refused
   */
  public record Line(
      int number,
      String kindCode,
      String kind,
      String reference,
      String stands,
      String counts,
      String response,
      String version,
      boolean open,
      List<Choice> stages,
      DateParts published,
      DateParts due) {}

  public @Nullable String error(Line line, String box) {
    return line.open() ? ErrorLink.at(errors, box) : null;
  }
}
