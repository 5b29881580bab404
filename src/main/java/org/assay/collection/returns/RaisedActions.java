package org.assay.collection.returns;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.AnswerChangeSet;
import org.assay.collection.answersheet.AnswerRecord;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.questionset.Question;
import org.assay.learning.actions.Action.Wanted;
import org.assay.learning.actions.ActionOrigin;
import org.assay.learning.actions.ActionPlanned;
import org.assay.learning.actions.KeepActions;
import org.assay.learning.actions.RaisedBy;
import org.assay.learning.actions.RecordActions;
import org.assay.learning.actions.RecordActions.Recorded;
import org.assay.people.identity.Caller;

/** Lets answers write their actions. */
@Singleton
public class RaisedActions {
  private final KeepActions keep;
  private final RecordActions record;

  RaisedActions(KeepActions keep, RecordActions record) {
    this.keep = keep;
    this.record = record;
  }

  /** Most saves concern no action, and then cost nothing. */
  void keep(
      Caller caller, AgencyReturn agencyReturn, ReturnContext asking, AnswerChangeSet changes) {
    var concerned = changes.real().stream().filter(it -> concerns(changes, it)).toList();
    var controllers = changes.questions().edition().controllers();
    if (concerned.isEmpty()
        && changes.real().stream().noneMatch(it -> controllers.contains(it.question()))) {
      return;
    }
    var after = changes.after();
    var wanted =
        concerned.stream().map(it -> wanted(asking, changes.question(it), it.answer())).toList();
    keep.keep(caller, agencyReturn.organisationId(), agencyReturn.id(), wanted, after::visible);
  }

  public void submitted(AgencyReturn agencyReturn, Instant at) {
    keep.submitted(agencyReturn.partnershipId(), agencyReturn.id(), at);
  }

  /** Of returns that were answered elsewhere. */
  public void record(List<Recorded> recorded) {
    record.record(recorded);
  }

  /** Of one question of a return that was answered elsewhere. */
  public static Recorded recorded(
      AgencyReturn agencyReturn,
      ReturnContext asking,
      Question question,
      Answer answer,
      AnswerRecord row) {
    return new Recorded(
        agencyReturn.partnershipId(),
        agencyReturn.organisationId(),
        RaisedBy.question(agencyReturn.id(), question.key()),
        wanted(asking, question, answer),
        row.updatedAt(),
        row.updatedBy(),
        agencyReturn.submittedAt());
  }

  private static boolean concerns(AnswerChangeSet changes, AnswerChange change) {
    var question = changes.question(change);
    var before = changes.stored(change).answer();
    return asksFor(question, change.answer())
        || asksFor(question, before)
        || before.equals(Answer.EMPTY) && AnswerCheck.mayNeedAction(question); // may be carried
  }

  private static boolean asksFor(Question question, Answer answer) {
    return answer.action() != null || AnswerCheck.needsAction(question, answer);
  }

  static Wanted wanted(ReturnContext asking, Question question, Answer answer) {
    var section = Objects.requireNonNull(asking.edition().sectionOf(question.key()));
    var standard =
        section.ref().isEmpty() ? section.title() : section.ref() + ". " + section.title();
    var about =
        new ActionOrigin(
            asking.cycle().title(),
            section.key(),
            standard,
            question.ref() + " " + question.text());
    var action = answer.action();
    var plan =
        action == null
            ? ActionPlanned.EMPTY
            : new ActionPlanned(action.what(), action.lead(), action.due(), action.measure());
    return new Wanted(question.key(), about, plan, AnswerCheck.needsAction(question, answer));
  }
}
