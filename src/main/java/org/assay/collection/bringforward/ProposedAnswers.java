package org.assay.collection.bringforward;

import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Section;

/**
 * Everything that is proposed for one return, by question; of several proposals for a question the
 * first is the one to look at.
 */
public record ProposedAnswers(Map<String, List<Proposed>> byQuestion) {
  public static final ProposedAnswers NONE = new ProposedAnswers(Map.of());

  public List<Proposed> of(String question) {
    return byQuestion.getOrDefault(question, List.of());
  }

  /** How many questions of the return wait for a decision. */
  public int waiting() {
    return (int) byQuestion.values().stream().filter(ProposedAnswers::anyWaits).count();
  }

  /** How many questions of a standard wait for a decision. */
  public int waiting(Section section) {
    return (int)
        section.questions().stream().filter(question -> anyWaits(of(question.key()))).count();
  }

  private static boolean anyWaits(List<Proposed> proposals) {
    return proposals.stream().anyMatch(Proposed::waits);
  }

  /** How many of its answers differ from a proposal without a reason. */
  public int unexplained(Section section) {
    return (int)
        section.questions().stream()
            .filter(question -> of(question.key()).stream().anyMatch(Proposed::unexplained))
            .count();
  }

  /**
   * What one press may confirm in a standard: from this source, to a question that did not change,
   * and with no other proposal before it.
   */
  public List<Proposed> together(Section section, String source) {
    return section.questions().stream()
        .map(question -> of(question.key()))
        .filter(proposals -> !proposals.isEmpty())
        .map(List::getFirst)
        .filter(
            it ->
                it.waits()
                    && it.proposal().sameQuestion()
                    && it.proposal().source().code().equals(source))
        .toList();
  }
}
