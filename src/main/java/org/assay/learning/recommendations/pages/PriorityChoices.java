package org.assay.learning.recommendations.pages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.assay.learning.recommendations.names.RecommendationPriorities;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Choice;
import org.jspecify.annotations.Nullable;

/** The priorities of the partnership, as its pages offer and call them. */
@Singleton
class PriorityChoices {
  private final RecommendationPriorities priorities;

  PriorityChoices(RecommendationPriorities priorities) {
    this.priorities = priorities;
  }

  /**
   * None of them, or one; empty where the partnership has none.
   *
   * @param chosen what is chosen now, which may be one that the plan had; empty for none
   */
  List<Choice> of(Caller caller, String chosen) {
    var titles = priorities.of(caller.partnershipId()).titles();
    if (!chosen.isEmpty()) titles.putIfAbsent(chosen, ChainText.named(chosen));
    if (titles.isEmpty()) return List.of();
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "None", null, chosen.isEmpty()));
    titles.forEach((key, it) -> choices.add(Choice.of(key, it, null, key.equals(chosen))));
    return choices;
  }

  /** Any of those that recommendations belong to; empty where they belong to none. */
  List<Choice> any(Caller caller, List<String> keys, @Nullable String chosen) {
    if (keys.isEmpty()) return List.of();
    var titles = priorities.of(caller.partnershipId()).titles();
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Any priority", null, chosen == null));
    for (var key : keys) {
      var title = titles.getOrDefault(key, ChainText.named(key));
      choices.add(Choice.of(key, title, null, key.equals(chosen)));
    }
    return choices;
  }

  /** What it is called; empty for none. */
  String title(long partnershipId, @Nullable String key) {
    return key == null
        ? ""
        : priorities.of(partnershipId).titles().getOrDefault(key, ChainText.named(key));
  }
}
