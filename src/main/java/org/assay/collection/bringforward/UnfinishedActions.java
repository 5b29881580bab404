package org.assay.collection.bringforward;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.PastReturns;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.SaveOutcome;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.authoring.ChangedQuestion;
import org.assay.engine.questionset.Question;
import org.assay.learning.actions.Action;
import org.assay.learning.actions.ActionOrigin;
import org.assay.learning.actions.Actions;
import org.assay.learning.actions.CarryAction;
import org.assay.learning.actions.RaisedBy;
import org.assay.people.identity.Caller;

/**
 * What the organisation set out to do last time and has not done: each is closed with proof, or
 * goes on in the return of now.
 */
@Singleton
public class UnfinishedActions {
  private final Actions actions;
  private final CarryAction carryAction;
  private final LastYear lastYear;
  private final PastReturns past;
  private final Returns returns;
  private final SaveAnswers saveAnswers;

  UnfinishedActions(
      Actions actions,
      CarryAction carryAction,
      LastYear lastYear,
      PastReturns past,
      Returns returns,
      SaveAnswers saveAnswers) {
    this.actions = actions;
    this.carryAction = carryAction;
    this.lastYear = lastYear;
    this.past = past;
    this.returns = returns;
    this.saveAnswers = saveAnswers;
  }

  /** Of the return before this one. */
  public List<Action> of(Caller caller, ReturnView now) {
    return past.idBefore(now).map(id -> actions.unfinished(caller, id)).orElse(List.of());
  }

  /** Those whose question is still asked, by the question of now; of several the first. */
  public Map<String, Action> byQuestion(Caller caller, ReturnView now) {
    var found = new LinkedHashMap<String, Action>();
    for (var action : of(caller, now)) {
      goesInto(now, action).ifPresent(question -> found.putIfAbsent(question.key(), action));
    }
    return found;
  }

  /** Once the answer to a question has the plan: the old action ends where the new one begins. */
  void goOn(Caller caller, ReturnView now, Action action, String question) {
    var into = Objects.requireNonNull(now.asking().edition().question(question));
    carryAction.carry(
        caller,
        action.id(),
        RaisedBy.question(now.agencyReturn().id(), question),
        about(now, into));
  }

  /** The question of now into which the question behind an action went; empty when it is gone. */
  public Optional<Question> goesInto(ReturnView now, Action action) {
    return lastYear
        .since(now)
        .flatMap(
            since ->
                since.changes().questions().stream()
                    .filter(it -> cameFrom(it, action.raisedBy().key()))
                    .map(it -> Objects.requireNonNull(it.now()).question())
                    .filter(it -> now.answering().visible(it.key()))
                    .findFirst());
  }

  /** Puts the plan beside the question of now, where it is an action like any other. */
  public SaveOutcome carry(Caller caller, long returnId, long actionId) {
    var now = caller.mayAnswer() ? returns.read(caller, returnId) : Optional.<ReturnView>empty();
    var action = now.flatMap(it -> find(caller, it, actionId)).orElse(null);
    var into = action == null ? null : now.flatMap(it -> goesInto(it, action)).orElse(null);
    return now.isEmpty() || action == null || into == null
        ? new SaveOutcome.NotFound()
        : carry(caller, now.get(), action, into);
  }

  /** Begins with the save, which locks the return. */
  @Transactional
  SaveOutcome carry(Caller caller, ReturnView now, Action action, Question into) {
    var current = now.answering().answer(into.key());
    var planned = current.action() == null ? with(current, action) : current;
    var change = new AnswerChange(into.key(), now.version(into.key()), planned, Map.of(), null);
    var outcome =
        saveAnswers.save(
            caller, now.agencyReturn().id(), Draft.of(change), HiddenAnswerPolicy.REFUSE);
    if (outcome instanceof SaveOutcome.Saved) {
      goOn(caller, now, action, into.key());
    }
    return outcome;
  }

  private Optional<Action> find(Caller caller, ReturnView now, long actionId) {
    return of(caller, now).stream().filter(it -> it.id() == actionId).findFirst();
  }

  private static boolean cameFrom(ChangedQuestion it, String key) {
    return it.now() != null
        && it.before().stream().anyMatch(before -> before.question().key().equals(key));
  }

  private static Answer with(Answer current, Action action) {
    var plan = action.plan();
    return new Answer(
        current.value(),
        current.stated(),
        current.reason(),
        current.comment(),
        current.evidence(),
        new ActionPlan(plan.what(), plan.lead(), plan.due(), plan.measure()),
        current.impact(),
        current.words());
  }

  private static ActionOrigin about(ReturnView now, Question question) {
    var asking = now.asking();
    var section = Objects.requireNonNull(asking.edition().sectionOf(question.key()));
    return new ActionOrigin(
        asking.cycle().title(),
        section.key(),
        section.ref().isEmpty() ? section.title() : section.ref() + ". " + section.title(),
        question.ref() + " " + question.text());
  }
}
