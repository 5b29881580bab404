package org.assay.learning.recommendations.names;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import org.assay.assurance.priorities.Priorities;
import org.assay.assurance.priorities.Priority;

/** The priorities of the partnership's plan, to which its recommendations belong. */
@Singleton
public class RecommendationPriorities {
  private final Priorities plan;

  RecommendationPriorities(Priorities plan) {
    this.plan = plan;
  }

  public PlanTitles of(long partnershipId) {
    var titles = new LinkedHashMap<String, String>();
    for (Priority it : plan.all(partnershipId)) titles.put(it.tag(), it.title());
    return new PlanTitles(titles);
  }
}
