package org.assay.assurance.moderation.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The cycles with their samples, and the interests that moderators declared.
 *
 * @param declares whether the reader is a moderator, who declares interests
 * @param interests each in a sentence
 * @param lead name of who leads the moderators; null while nobody does
 * @param moderators who can be named; empty for readers who do not name
 */
public record SamplesPage(
    Shell shell,
    List<Line> lines,
    boolean declares,
    List<String> interests,
    @Nullable String lead,
    List<Choice> moderators,
    List<ErrorLink> errors,
    String organisation,
    String reason) {

  public record Line(String href, String title, String state) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
