package org.assay.collection.cycles;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Objects;
import org.assay.engine.authoring.ChangedQuestion;
import org.assay.engine.authoring.ChangedQuestion.Trend;
import org.assay.engine.authoring.Changes;
import org.assay.engine.questionset.Edition;

/**
 * Which questions of two editions mean the same, so that answers to them compare. A question that
 * was split, merged or put on another scale does not.
 */
public final class ContinuedQuestions {
  private ContinuedQuestions() {}

  /** Keys of the later edition, each with the key of the earlier one that it goes on with. */
  public static Map<String, String> between(Edition before, Edition now) {
    return Changes.between(before, now).questions().stream()
        .filter(ContinuedQuestions::compares)
        .collect(
            toMap(
                it -> Objects.requireNonNull(it.now()).question().key(),
                it -> it.before().getFirst().question().key()));
  }

  private static boolean compares(ChangedQuestion it) {
    return it.now() != null && it.before().size() == 1 && it.trend() == Trend.CONTINUES;
  }
}
