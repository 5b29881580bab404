package org.assay.learning.recommendations.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** The form in which an open recommendation is edited. */
public record EditRecommendationPage(
    Shell shell,
    long id,
    String version,
    String ref,
    List<ErrorLink> errors,
    String words,
    String theme,
    List<Choice> priorities,
    DateParts due,
    String measure,
    String reason) {

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
