package org.assay.engine.lint.values;

import org.assay.engine.questionset.Condition;
import org.jspecify.annotations.Nullable;

/** What a leaf of a condition reads. */
public sealed interface ConditionVariable {
  /** The answer to a question. */
  record Asked(String question) implements ConditionVariable {}

  /** A fact about the organisation. */
  record Known(String fact) implements ConditionVariable {}

  /** Whether the answer to a question is another than last time. */
  record Changed(String question) implements ConditionVariable {}

  static @Nullable ConditionVariable of(Condition condition) {
    return switch (condition) {
      case Condition.OnQuestion q ->
          q.operator() == Condition.Operator.CHANGED_SINCE_LAST
              ? new Changed(q.question())
              : new Asked(q.question());
      case Condition.OnProfile p -> new Known(p.fact());
      default -> null;
    };
  }
}
