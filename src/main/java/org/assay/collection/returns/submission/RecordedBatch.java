package org.assay.collection.returns.submission;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerRecord;
import org.assay.collection.answersheet.RecordedSheets;
import org.assay.collection.answersheet.StoredAnswersReader;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.RaisedActions;
import org.assay.collection.returns.ReturnContext;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.Edition;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorer;
import org.assay.learning.actions.RecordActions;
import org.assay.people.directory.Organisation;

/** The rows of returns that were answered elsewhere, gathered to be stored together. */
final class RecordedBatch {
  private final Cycle cycle;
  private final Edition edition;
  final List<AgencyReturn> heads = new ArrayList<>();
  final RecordedSheets sheets;
  final List<SubmissionRow> submissions = new ArrayList<>();

  /** What each submission answers, in the same order. */
  final List<Answering> submitted = new ArrayList<>();

  final List<RecordActions.Recorded> actions = new ArrayList<>();

  private final Map<Long, Earlier> earlier;

  RecordedBatch(Cycle cycle, Edition edition, RecordedSheets sheets, Map<Long, Earlier> earlier) {
    this.sheets = sheets;
    this.cycle = cycle;
    this.edition = edition;
    this.earlier = earlier;
  }

  void add(AgencyReturn empty, Organisation organisation, Recorded it) {
    var agencyReturn = empty;
    for (var sitting : it.sittings()) {
      agencyReturn =
          agencyReturn
              .answered()
              .on(
                  sheets.answered(
                      agencyReturn.sheet(),
                      edition,
                      it.respondent(),
                      sitting.at(),
                      sitting.answers()));
    }
    var rows = sheets.answers(agencyReturn.sheet());
    agencyReturn = sent(agencyReturn, it);
    heads.add(agencyReturn);
    var asking = new ReturnContext(cycle, edition, organisation);
    var answering = Answering.of(edition, asking.profile(), answers(it));
    actions(agencyReturn, asking, answering, rows);
    if (agencyReturn.submittedAt() != null) {
      submitted.add(answering);
      submissions.add(submission(agencyReturn, asking, answering, rows.values()));
    }
  }

  private AgencyReturn sent(AgencyReturn agencyReturn, Recorded it) {
    var declaredAt = it.declaredAt();
    if (declaredAt == null) {
      return agencyReturn;
    }
    var sent =
        step(
            agencyReturn,
            agencyReturn.declared(it.respondent(), declaredAt),
            Event.SUBMIT,
            it.respondent(),
            declaredAt);
    var signedOffAt = it.signedOffAt();
    var signer = it.approver();
    return signedOffAt == null
        ? sent
        : step(
            sent,
            sent.signedOff(signer, signedOffAt),
            Event.SIGN_OFF,
            signer == null ? it.respondent() : signer,
            signedOffAt);
  }

  private void actions(
      AgencyReturn agencyReturn,
      ReturnContext asking,
      Answering answering,
      Map<String, AnswerRecord> rows) {
    for (var row : rows.values()) {
      var question = requireNonNull(edition.question(row.question()));
      if (answering.visible(row.question())) {
        var answer = answering.answer(row.question());
        actions.add(RaisedActions.recorded(agencyReturn, asking, question, answer, row));
      }
    }
  }

  private SubmissionRow submission(
      AgencyReturn agencyReturn,
      ReturnContext asking,
      Answering answering,
      Collection<AnswerRecord> rows) {
    var view =
        new ReturnView(agencyReturn, asking, answering, Map.of(), agencyReturn.submissions());
    var card = Scorer.score(edition, answering, Phase.FINAL);
    var before = earlier.getOrDefault(agencyReturn.organisationId(), Earlier.NONE);
    return SubmissionRow.of(agencyReturn, view, card, StoredAnswersReader.document(rows), before);
  }

  private static Map<String, Answer> answers(Recorded it) {
    var answers = new HashMap<String, Answer>();
    it.sittings().forEach(sitting -> answers.putAll(sitting.answers()));
    return answers;
  }

  private AgencyReturn step(
      AgencyReturn before, AgencyReturn after, Event step, long person, Instant at) {
    var changes = TransitionRecord.changes(before.status(), after.status(), null);
    return after.on(sheets.add(before.sheet(), person, at, TransitionRecord.kind(step), changes));
  }
}
