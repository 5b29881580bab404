package org.assay.learning.recommendations.pages;

import java.util.List;
import org.assay.platform.Shell;

/**
 * What is asked of one organisation.
 *
 * @param quarter for which updates are due, in words
 */
public record OwnRecommendationsPage(
    Shell shell,
    String organisation,
    String quarter,
    List<RecommendationCard> toAnswer,
    List<RecommendationCard> toUpdate,
    List<RecommendationCard> others) {}
