package org.assay.learning.recommendations.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * The partnership's recommendations, a page at a time.
 *
 * @param runs whether the reader makes recommendations
 * @param anything whether there is any at all
 * @param found which of how many are shown
 */
public record RecommendationListPage(
    Shell shell,
    String partnership,
    boolean runs,
    boolean anything,
    boolean narrowed,
    List<Count> counts,
    @Nullable String words,
    List<Choice> themes,
    List<Choice> owners,
    List<Choice> priorities,
    List<Choice> states,
    List<Choice> orders,
    String found,
    List<RecommendationCard> items,
    Pagination pagination) {

  public record Count(long number, String label, String href, boolean current) {}
}
