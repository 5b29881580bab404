package org.assay.engine.questionset;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which questions of two editions ask for the same thing, so that their answers can be compared.
 */
public final class ComparableQuestions {
  private ComparableQuestions() {}

  /** Keys of the later edition, each with the key of the earlier one that it continues. */
  public static Map<String, String> between(Edition now, Edition before) {
    var pairs = new HashMap<String, String>();
    if (now.set().sha256().equals(before.set().sha256())) {
      now.questions().forEach(question -> pairs.put(question.key(), question.key()));
    } else {
      now.lineageFrom(before).stream()
          .flatMap(lineage -> lineage.map().stream())
          .filter(step -> step.comparable() && step.to() != null && step.from().size() == 1)
          .forEach(step -> pairs.put(Objects.requireNonNull(step.to()), step.from().getFirst()));
    }
    return pairs;
  }
}
