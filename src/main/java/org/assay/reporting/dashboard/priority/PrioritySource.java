package org.assay.reporting.dashboard.priority;

import java.util.List;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.reporting.dashboard.priority.PriorityPage.Behind;

/** What one kind of work says about a priority. */
public interface PrioritySource {

  IndicatorSource source();

  /** All that it says, read once for a page. */
  Said all(PriorityScope scope);

  /**
   * What it says about some questions; by itself, what it says in all.
   *
   * @param all what it says in all
   * @param questions keys of the questions that are meant
   */
  default List<Known> some(PriorityScope scope, Said all, List<String> questions) {
    return all.known();
  }

  /**
   * @param known empty when nothing is known
   * @param behind more of it, for those who want to look behind the figures
   */
  record Said(List<Known> known, List<Behind> behind) {
    Said(List<Known> known) {
      this(known, List.of());
    }
  }
}
