package org.assay.collection.respond.standard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.collection.bringforward.ProposalRequest;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.bringforward.Proposed;
import org.assay.collection.bringforward.ProposedAnswers;
import org.assay.collection.bringforward.UnfinishedActions;
import org.assay.collection.questionform.Fields;
import org.assay.collection.questionform.QuestionBlock;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.people.identity.Caller;
import org.assay.platform.England;

/** Puts what is proposed for a return beside its questions. */
@Singleton
class ProposalPanels {

  private final Proposals proposals;
  private final UnfinishedActions unfinished;
  private final Clock clock;

  ProposalPanels(Proposals proposals, UnfinishedActions unfinished, Clock clock) {
    this.proposals = proposals;
    this.unfinished = unfinished;
    this.clock = clock;
  }

  /**
   * @param lacking questions whose proposed answer, once confirmed, would lack what it needs
   */
  record Proposing(ProposedAnswers answers, Set<String> lacking) {}

  Proposing proposed(Caller caller, ReturnView view) {
    var answers = proposals.of(view);
    return new Proposing(
        answers, answers.byQuestion().isEmpty() ? Set.of() : lacking(caller, view, answers));
  }

  private Set<String> lacking(Caller caller, ReturnView view, ProposedAnswers proposed) {
    var planned = unfinished.byQuestion(caller, view).keySet();
    var taken = new HashMap<>(view.answering().answers());
    proposed
        .byQuestion()
        .forEach(
            (key, it) -> {
              var answer = it.getFirst().proposal().answer();
              if (answer != null && it.getFirst().waits()) taken.put(key, answer);
            });
    var asking = view.asking();
    return AnswerCheck.submission(Answering.of(asking.edition(), asking.profile(), taken)).stream()
        .filter(it -> it.severity() == Finding.Severity.ERROR && it.question() != null)
        .filter(it -> !(it.code().equals("answer/action") && planned.contains(it.question())))
        .map(it -> Objects.requireNonNull(it.question()))
        .collect(Collectors.toSet());
  }

  /**
   * What was sent, with the boxes of an answer that could not be confirmed filled in as it was
   * proposed, so that what is wrong with it can be put right there.
   */
  Fields withTaken(ReturnView view, Fields sent, List<Finding> findings) {
    var fields = sent;
    var wishes = ProposalForm.of(sent);
    if (wishes.isEmpty()) return sent;
    var proposed = proposals.of(view);
    for (var wish : wishes) {
      if (wish instanceof ProposalRequest.Confirm
          && !sent.anyStartsWith(wish.question() + ".value")
          && findings.stream().anyMatch(it -> wish.question().equals(it.question()))) {
        fields = fields.with(taken(proposed, wish));
      }
    }
    return fields;
  }

  private static Fields taken(ProposedAnswers proposed, ProposalRequest wish) {
    return proposed.of(wish.question()).stream()
        .map(Proposed::proposal)
        .filter(it -> it.source().code().equals(wish.source()) && it.answer() != null)
        .findFirst()
        .map(it -> QuestionBlock.filled(it.question(), Objects.requireNonNull(it.answer())))
        .orElse(Fields.NONE);
  }

  ProposalPanel of(Proposing proposing, String question) {
    var found = proposing.answers().of(question);
    return found.isEmpty()
        ? ProposalPanel.NOTHING
        : ProposalPanel.of(
            found, proposing.lacking().contains(question), England.day(clock.instant()));
  }
}
