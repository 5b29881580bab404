package org.assay.returns;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assay.actions.About;
import org.assay.actions.Action.Wanted;
import org.assay.actions.KeepActions;
import org.assay.actions.Plan;
import org.assay.actions.RaisedBy;
import org.assay.actions.RecordActions;
import org.assay.actions.RecordActions.Recorded;
import org.assay.answering.Answer;
import org.assay.answering.AnswerCheck;
import org.assay.identity.Caller;
import org.assay.questionset.Question;

/** Lets answers write their actions. */
@Singleton
class RaisedActions {
  private final KeepActions keep;
  private final RecordActions record;

  RaisedActions(KeepActions keep, RecordActions record) {
    this.keep = keep;
    this.record = record;
  }

  /** Most saves concern no action, and then cost nothing. */
  void keep(Caller caller, AgencyReturn head, Saving saving) {
    var concerned = saving.real().stream().filter(it -> concerns(saving, it)).toList();
    var controllers = saving.asking().edition().controllers();
    if (concerned.isEmpty()
        && saving.real().stream().noneMatch(it -> controllers.contains(it.question()))) {
      return;
    }
    var after = saving.after();
    var wanted =
        concerned.stream()
            .map(it -> wanted(saving.asking(), question(saving, it), it.answer()))
            .toList();
    keep.keep(caller, head.organisationId(), head.id(), wanted, after::visible);
  }

  void submitted(AgencyReturn head, Instant at) {
    keep.submitted(head.partnershipId(), head.id(), at);
  }

  /** Of returns that were answered elsewhere. */
  void record(List<Recorded> recorded) {
    record.record(recorded);
  }

  /** Of one question of a return that was answered elsewhere. */
  static Recorded recorded(
      AgencyReturn head, Asking asking, Question question, Answer answer, AnswerRow row) {
    return new Recorded(
        head.partnershipId(),
        head.organisationId(),
        RaisedBy.question(head.id(), question.key()),
        wanted(asking, question, answer),
        row.updatedAt(),
        row.updatedBy(),
        head.submittedAt());
  }

  private static boolean concerns(Saving saving, AnswerChange change) {
    var question = question(saving, change);
    var before = saving.stored(change).answer();
    return asksFor(question, change.answer())
        || asksFor(question, before)
        || before.equals(Answer.EMPTY) && AnswerCheck.mayNeedAction(question); // may be carried
  }

  private static boolean asksFor(Question question, Answer answer) {
    return answer.action() != null || AnswerCheck.needsAction(question, answer);
  }

  private static Question question(Saving saving, AnswerChange change) {
    return Objects.requireNonNull(saving.asking().edition().question(change.question()));
  }

  static Wanted wanted(Asking asking, Question question, Answer answer) {
    var section = Objects.requireNonNull(asking.edition().sectionOf(question.key()));
    var standard =
        section.ref().isEmpty() ? section.title() : section.ref() + ". " + section.title();
    var about =
        new About(
            asking.cycle().title(),
            section.key(),
            standard,
            question.ref() + " " + question.text());
    var action = answer.action();
    var plan =
        action == null
            ? Plan.EMPTY
            : new Plan(action.what(), action.lead(), action.due(), action.measure());
    return new Wanted(question.key(), about, plan, AnswerCheck.needsAction(question, answer));
  }
}
