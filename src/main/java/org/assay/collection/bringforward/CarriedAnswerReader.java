package org.assay.collection.bringforward;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.AnswerStates;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.Value;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Carries an answer to the question that its own question became. It is written down and read again
 * by the new edition, so that what no longer fits is found by the rule that any answer is held to.
 * An action stays behind: it belongs to the time it was planned in.
 */
final class CarriedAnswerReader {
  private static final AnswersReader READER = new AnswersReader();

  private CarriedAnswerReader() {}

  /**
   * @param points old option code to new; empty where the options stayed
   * @return null when the answer is no answer to the new question
   */
  static @Nullable Answer whole(
      Edition edition, Question now, Answer old, Map<String, String> points) {
    var value = value(old.value(), points);
    if (value == null && old.value() != null) {
      return null;
    }
    var carried =
        new Answer(
            value,
            old.stated(),
            old.reason(),
            old.comment(),
            old.evidence(),
            null,
            old.impact(),
            old.words());
    var read = READER.readOne(edition, now.key(), AnswersWriter.node(carried));
    var answer = read.answers().get(now.key());
    var fits = read.findings().stream().noneMatch(it -> it.severity() == Severity.ERROR);
    return answer != null && fits && AnswerStates.of(now, answer) != AnswerState.NOT_YET
        ? answer
        : null;
  }

  static @Nullable Answer evidence(Answer old) {
    return old.evidence().isEmpty()
        ? null
        : new Answer(null, null, null, null, List.copyOf(old.evidence()), null, null);
  }

  private static @Nullable Value value(@Nullable Value old, Map<String, String> points) {
    if (points.isEmpty()) {
      return old;
    }
    return switch (old) {
      case Value.Choice(var code) -> {
        var now = points.get(code);
        yield now == null ? null : new Value.Choice(now);
      }
      case Value.Grid(var rows) -> {
        var now = new HashMap<String, String>();
        rows.forEach((row, code) -> now.put(row, points.getOrDefault(code, code)));
        yield new Value.Grid(now);
      }
      case null, default -> old;
    };
  }
}
