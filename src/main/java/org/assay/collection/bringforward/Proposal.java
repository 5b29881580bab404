package org.assay.collection.bringforward;

import java.util.List;
import org.assay.engine.answering.Answer;
import org.assay.engine.authoring.ChangedQuestion.BringForward;
import org.assay.engine.questionset.Lineage.Change;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said elsewhere to a question, or to one that it came from. It is no answer until it
 * is confirmed.
 *
 * @param question as it is asked now
 * @param change what became of the question since it was said
 * @param note the author's own words about the change
 * @param how whether it can be confirmed, or only read
 * @param said one for each question that it came from; empty when the question is new
 * @param answer what confirming writes; null when there is nothing to confirm
 * @param stamp tells this proposal from what it was before or may be later
 */
public record Proposal(
    ProposalOrigin source,
    Question question,
    Change change,
    @Nullable String note,
    BringForward how,
    List<Said> said,
    @Nullable Answer answer,
    String stamp) {

  /** A question as it was asked, and what was said; {@link Answer#EMPTY} when nothing was. */
  public record Said(Question question, Answer answer) {}

  public static Proposal of(
      ProposalOrigin source,
      Question question,
      Change change,
      @Nullable String note,
      BringForward how,
      List<Said> said,
      @Nullable Answer answer) {
    return new Proposal(
        source,
        question,
        change,
        note,
        how,
        said,
        answer,
        answer == null ? "" : ProposalStamp.of(question.key(), answer));
  }

  public String key() {
    return question.key();
  }

  public boolean anythingSaid() {
    return said.stream().anyMatch(it -> !it.answer().equals(Answer.EMPTY));
  }

  /** Whether the question means what it meant, so that one press may confirm many like it. */
  public boolean sameQuestion() {
    return switch (change) {
      case SAME, EDITORIAL, MOVED -> true;
      case REWORDED, RESCALED, SPLIT, MERGED, NEW, RETIRED -> false;
    };
  }

  /** Only evidence is brought along; the question itself is answered afresh. */
  public boolean evidenceOnly() {
    return how == BringForward.EVIDENCE_ONLY;
  }

  /** Says the same, whatever stands beside it. */
  boolean agreesWith(Answer current) {
    var own = answer;
    if (own == null) {
      return false;
    }
    return evidenceOnly()
        ? current.evidence().containsAll(own.evidence())
        : java.util.Objects.equals(own.value(), current.value())
            && own.stated() == current.stated()
            && java.util.Objects.equals(own.impact(), current.impact());
  }
}
