package org.assay.assurance.signals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.engine.questionset.Question;

/** One rule; it knows of nothing but the return. */
interface SignalRule {
  /** With fewer answers than this a share says nothing. */
  int ENOUGH = 10;

  /**
   * The signal that the rule raises about the return; empty as a rule. A signal is something to ask
   * about, and never changes a score.
   */
  Optional<Signal> in(ExaminedReturn it);

  /** Their keys. */
  static List<String> keys(Collection<Question> questions) {
    return questions.stream().map(Question::key).toList();
  }

  /** The printed numbers, for instance {@code 1.1, 2.3}. */
  static String numbers(Collection<Question> questions) {
    return questions.stream().map(Question::ref).collect(Collectors.joining(", "));
  }
}
