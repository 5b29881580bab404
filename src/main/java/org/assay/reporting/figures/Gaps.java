package org.assay.reporting.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assay.reporting.figures.CycleFigures.Unmet;

/**
 * What submissions leave unmet, counted, and the most pressing of it.
 *
 * @param organisations with a requirement that is not fully met
 * @param withoutAction those of them with one for which nothing is planned
 * @param byPriority how many have an unmet requirement under a priority, by its key
 * @param pressing most pressing first, as many as were asked for
 */
public record Gaps(
    List<GapCount> counts,
    int organisations,
    int withoutAction,
    Map<String, Integer> byPriority,
    List<Unmet> pressing) {
  static final Gaps NONE = new Gaps(List.of(), 0, 0, Map.of(), List.of());

  /** How often the requirements are not fully met. */
  public int unmet(Collection<String> questions) {
    return counts.stream()
        .filter(it -> it.isUnmet() && questions.contains(it.question()))
        .mapToInt(GapCount::number)
        .sum();
  }
}
