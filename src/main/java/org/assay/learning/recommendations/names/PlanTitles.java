package org.assay.learning.recommendations.names;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import org.assay.learning.recommendations.rules.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * The priorities of a partnership's plan by name.
 *
 * @param titles by their keys, in the order of the plan
 */
public record PlanTitles(Map<String, String> titles) {
  /**
   * The key of one that is named by its key or its title, whatever the capitals and spaces; the
   * name itself where none is called so; null for none.
   */
  public @Nullable String key(@Nullable String named) {
    if (named == null) return null;
    return titles.entrySet().stream()
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
  public Optional<String> fault(@Nullable String key, @Nullable String before) {
    if (key == null || key.equals(before) || titles.containsKey(key)) return Optional.empty();
    return Optional.of(
        titles.isEmpty()
            ? "Leave the priority empty. Your partnership has not entered its priorities yet"
            : "“%s” is not a priority of your partnership. Use one of: %s, or leave it empty"
                .formatted(key, titles.values().stream().collect(joining("”, “", "“", "”"))));
  }
}
