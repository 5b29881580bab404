package org.assay.assurance.pulse;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Which groups of one kind are shown: tried one after another, those with most answers first. */
final class SafeGroups {
  private SafeGroups() {}

  /**
   * @param answers by code of the group
   * @param least answers of a group that is shown; at least 1
   * @param shown to which codes are added, as long as everything shown is safe together
   * @param isSafe whether what is shown now lets nobody be told apart
   */
  static void show(
      Map<String, Integer> answers, int least, Set<String> shown, BooleanSupplier isSafe) {
    answers.entrySet().stream()
        .filter(it -> it.getValue() >= least)
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> it) -> -it.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .forEach(
            it -> {
              shown.add(it);
              if (!isSafe.getAsBoolean()) shown.remove(it);
            });
  }
}
