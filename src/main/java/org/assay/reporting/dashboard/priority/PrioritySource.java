package org.assay.reporting.dashboard.priority;

import java.util.List;
import org.assay.assurance.priorities.IndicatorSource;

/** What one kind of work says about a priority. */
public interface PrioritySource {

  IndicatorSource source();

  /**
   * Empty when nothing is known.
   *
   * @param questions keys of the questions that are meant; empty for all that carry the tag
   */
  List<Known> known(PriorityScope scope, List<String> questions);

  /** More of it, for those who want to look behind the figures. */
  default List<PriorityPage.Behind> behind(PriorityScope scope) {
    return List.of();
  }
}
