package org.assay.learning.recommendations;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.priorities.Priorities;
import org.assay.assurance.priorities.Priority;
import org.assay.learning.recommendations.rules.NameKey;
import org.jspecify.annotations.Nullable;

/** The priorities of the partnership's plan, to which its recommendations belong. */
@Singleton
public class RecommendationPriorities {
  private final Priorities plan;

  RecommendationPriorities(Priorities plan) {
    this.plan = plan;
  }

  /** Their titles by their keys, in the order of the plan. */
  public Map<String, String> titles(long partnershipId) {
    var titles = new LinkedHashMap<String, String>();
    for (Priority it : plan.all(partnershipId)) titles.put(it.tag(), it.title());
    return titles;
  }

  /**
   * The key of one that is named by its key or its title, whatever the capitals and spaces; the
   * name itself where none is called so; null for none.
   */
  public @Nullable String key(long partnershipId, @Nullable String named) {
    if (named == null) return null;
    return titles(partnershipId).entrySet().stream()
        .filter(it -> isNamed(it.getKey(), it.getValue(), named))
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse(named.strip());
  }

  private static boolean isNamed(String key, String title, String named) {
    var wanted = NameKey.of(named);
    return wanted.equals(NameKey.of(title))
        || wanted.replace('-', ' ').equals(NameKey.of(key).replace('-', ' '));
  }

  /**
   * Why a recommendation cannot belong to it; empty when it can.
   *
   * @param before key that the recommendation or its finding has already; null for none
   */
  Optional<String> fault(long partnershipId, @Nullable String key, @Nullable String before) {
    if (key == null || key.equals(before)) return Optional.empty();
    var titles = titles(partnershipId);
    if (titles.containsKey(key)) return Optional.empty();
    return Optional.of(
        titles.isEmpty()
            ? "Leave the priority empty. Your partnership has not entered its priorities yet"
            : "“%s” is not a priority of your partnership. Use one of: %s, or leave it empty"
                .formatted(key, titles.values().stream().collect(joining("”, “", "“", "”"))));
  }
}
