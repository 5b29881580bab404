package org.assay.learning.recommendations.pages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.RecommendationEdit;
import org.assay.learning.recommendations.Reopening;
import org.assay.learning.recommendations.ReviseRecommendations;
import org.assay.learning.recommendations.pages.RecommendationPage.Event;
import org.assay.people.identity.People;

/** What a recommendation's page says of its edits, and of how often it was opened again. */
@Singleton
class RevisionEvents {
  private final ReviseRecommendations revising;
  private final People people;

  RevisionEvents(ReviseRecommendations revising, People people) {
    this.revising = revising;
    this.people = people;
  }

  /** What stood before each edit, with why it was made. */
  List<Event> edits(Chain chain) {
    var all = revising.edits(chain);
    var names =
        people.names(all.stream().map(RecommendationEdit::editedBy).collect(Collectors.toSet()));
    return all.stream()
        .map(
            it ->
                new Event(
                    "Before " + ChainText.day(it.editedOn()),
                    "Edited by "
                        + names.getOrDefault(it.editedBy(), "somebody")
                        + ": "
                        + it.reason(),
                    stood(it)))
        .toList();
  }

  private static String stood(RecommendationEdit it) {
    return String.join(
        "\n",
        it.words(),
        "Theme: " + it.theme(),
        "Due: " + ChainText.day(it.dueOn()),
        "What would be different for children: " + it.measure());
  }

  /** How it had been closed, and that it was opened again. */
  List<Event> reopenings(Chain chain) {
    var all = revising.reopenings(chain);
    var names =
        people.names(
            all.stream()
                .flatMap(it -> List.of(it.closedBy(), it.reopenedBy()).stream())
                .collect(Collectors.toSet()));
    var events = new ArrayList<Event>();
    all.forEach(it -> add(events, it, names));
    return events;
  }

  private static void add(List<Event> events, Reopening it, Map<Long, String> names) {
    events.add(
        new Event(
            it.state().isImplemented() ? "Closed: implemented" : "Closed: not implemented",
            ChainText.day(it.closedOn()) + ", by " + names.getOrDefault(it.closedBy(), "somebody"),
            it.closingReason()));
    events.add(
        new Event(
            "Opened again",
            ChainText.day(it.reopenedOn())
                + ", by "
                + names.getOrDefault(it.reopenedBy(), "somebody"),
            it.reason()));
  }
}
