package org.assay.respond;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.assay.answering.AnswerState;
import org.assay.answering.Finding;
import org.assay.bringforward.Proposals;
import org.assay.bringforward.Proposed;
import org.assay.bringforward.ProposedAnswers;
import org.assay.bringforward.Wish;
import org.assay.questionform.Fields;
import org.assay.questionform.QuestionBlock;
import org.assay.returns.ReturnView;

/** Puts what is proposed for a return beside its questions. */
@Singleton
class Forwards {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final Proposals proposals;
  private final Clock clock;

  Forwards(Proposals proposals, Clock clock) {
    this.proposals = proposals;
    this.clock = clock;
  }

  ProposedAnswers proposed(ReturnView view) {
    return proposals.of(view);
  }

  /**
   * What was sent, with the boxes of an answer that could not be confirmed filled in as it was
   * proposed, so that what is wrong with it can be put right there.
   */
  Fields withTaken(ReturnView view, Fields sent, List<Finding> findings) {
    var fields = sent;
    var wishes = Wishes.of(sent);
    if (wishes.isEmpty()) return sent;
    var proposed = proposals.of(view);
    for (var wish : wishes) {
      if (wish instanceof Wish.Confirm
          && !sent.anyStartsWith(wish.question() + ".value")
          && findings.stream().anyMatch(it -> wish.question().equals(it.question()))) {
        fields = fields.with(taken(proposed, wish));
      }
    }
    return fields;
  }

  private static Fields taken(ProposedAnswers proposed, Wish wish) {
    return proposed.of(wish.question()).stream()
        .map(Proposed::proposal)
        .filter(it -> it.source().code().equals(wish.source()) && it.answer() != null)
        .findFirst()
        .map(it -> QuestionBlock.filled(it.question(), Objects.requireNonNull(it.answer())))
        .orElse(Fields.NONE);
  }

  Forward of(ReturnView view, ProposedAnswers proposed, String question) {
    var found = proposed.of(question);
    return found.isEmpty()
        ? Forward.NOTHING
        : Forward.of(
            found,
            view.answering().state(question) != AnswerState.NOT_YET,
            LocalDate.ofInstant(clock.instant(), ZONE));
  }
}
