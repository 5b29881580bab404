package org.assay.assurance.moderation.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The questions that moderators ask an organisation about its return.
 *
 * @param state when they were asked, and whether they were answered; null before
 * @param asks whether the reader can send them now
 */
public record ClarificationPage(
    Shell shell,
    long sample,
    String organisation,
    String cycle,
    @Nullable String state,
    boolean asks,
    List<Line> lines,
    DateParts day,
    List<ErrorLink> errors) {

  /**
   * @param href where the question is marked and its note can be changed
   */
  public record Line(String ref, String text, String asked, String href) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
