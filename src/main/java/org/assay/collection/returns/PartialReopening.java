package org.assay.collection.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;

/**
 * A submitted return that was opened again for some of its questions alone. Every other answer that
 * was submitted is locked until the next sign-off.
 *
 * @param after number of the submission that was opened again, from 1
 * @param asked what the organisation is asked about its answer, by key of the question
 */
public record PartialReopening(int after, LocalDate answerBy, Map<String, String> asked) {

  /**
   * Whether the answer may change: it was asked about, or it was not asked for before, so that a
   * question that follows from a changed answer can be answered too.
   *
   * @param submitted what was signed off before the return was opened again
   */
  public boolean opens(String question, Answering submitted) {
    return asked.containsKey(question) || !submitted.visible(question);
  }

  /** For instance "Reopened for 3 questions until 12 March 2026". */
  public String label() {
    return "Reopened for " + count() + " until " + AnswerWords.day(answerBy);
  }

  /** "1 question" or "3 questions". */
  public String count() {
    return asked.size() == 1 ? "1 question" : asked.size() + " questions";
  }

  /** Those asked about, in the order of the question set. */
  public List<Question> questions(Edition edition) {
    return edition.questions().stream().filter(it -> asked.containsKey(it.key())).toList();
  }

  /**
   * @param changed keys of questions whose answers somebody wants to change
   * @return why they cannot all be changed; empty when they can
   */
  Optional<Refusal> refuses(Edition edition, Answering submitted, List<String> changed) {
    var locked = changed.stream().filter(it -> !opens(it, submitted)).toList();
    return locked.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.locked(refs(edition, locked), refs(edition, asked.keySet())));
  }

  private static String refs(Edition edition, java.util.Collection<String> keys) {
    return String.join(
        ", ",
        edition.questions().stream()
            .filter(it -> keys.contains(it.key()))
            .map(Question::ref)
            .toList());
  }
}
