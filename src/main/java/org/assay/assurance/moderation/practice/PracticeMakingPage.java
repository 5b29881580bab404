package org.assay.assurance.moderation.practice;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * A practice return while it is made.
 *
 * @param questions of which one is chosen to add
 * @param form for the chosen question; null before one is chosen
 * @param fewest answers before it can be ready
 */
public record PracticeMakingPage(
    Shell shell,
    long cycle,
    int number,
    String title,
    List<Line> lines,
    List<Choice> questions,
    @Nullable Form form,
    int fewest,
    List<ErrorLink> errors) {

  public record Line(
      String key, String ref, String text, String claimed, String agreed, String reason) {}

  public record Form(
      String key,
      String ref,
      String text,
      List<Choice> claimed,
      String said,
      String evidence,
      List<Choice> agreed,
      String reason,
      int version) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
