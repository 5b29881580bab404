package org.assay.learning.actions.pages;

import static java.util.stream.Collectors.joining;

import org.assay.learning.actions.WorkOutcome.HeldBack;

/** Says to its writer what was held back, and how to go on. */
final class HeldTextWords {
  private HeldTextWords() {}

  static String message(HeldBack held) {
    var quoted =
        held.sightings().stream()
            .map(
                it ->
                    "“%s” (%s)"
                        .formatted(held.text().substring(it.start(), it.end()), it.kind().label()))
            .distinct()
            .collect(joining(", "));
    return quoted
        + " may identify a child. "
        + held.sightings().getFirst().advice()
        + " Or confirm below that it does not.";
  }
}
