package org.assay.learning.recommendations.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation entered by hand.
 *
 * @param finding id of the finding that it rests on; empty when one is entered here
 * @param priorities of the partnership, or none; empty where it has none
 * @param near the nearest open ones, to decide whether it is one of them; empty before that
 */
public record NewRecommendationPage(
    Shell shell,
    List<ErrorLink> errors,
    String finding,
    List<Choice> kinds,
    String reference,
    String ref,
    String found,
    String words,
    String theme,
    List<String> themes,
    List<Choice> priorities,
    String owners,
    DateParts made,
    DateParts due,
    String measure,
    List<Choice> near) {
  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
