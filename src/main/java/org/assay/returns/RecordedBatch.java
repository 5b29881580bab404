package org.assay.returns;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.actions.RecordActions;
import org.assay.answering.Answer;
import org.assay.answering.Answering;
import org.assay.cycles.Cycle;
import org.assay.directory.Organisation;
import org.assay.questionset.Edition;
import org.assay.questionset.Question;
import org.assay.returns.RecordReturns.Recorded;
import org.assay.returns.RecordReturns.Sitting;
import org.assay.scoring.Phase;
import org.assay.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/** The rows of returns that were answered elsewhere, gathered to be stored together. */
final class RecordedBatch {
  private final Cycle cycle;
  private final Edition edition;
  final List<AgencyReturn> heads = new ArrayList<>();
  final List<@Nullable Object[]> answerRows = new ArrayList<>();
  final List<TrailRow> links = new ArrayList<>();
  final List<SubmissionRow> submissions = new ArrayList<>();
  final List<RecordActions.Recorded> actions = new ArrayList<>();

  private final Map<Long, Earlier> earlier;

  RecordedBatch(Cycle cycle, Edition edition, Map<Long, Earlier> earlier) {
    this.cycle = cycle;
    this.edition = edition;
    this.earlier = earlier;
  }

  void add(AgencyReturn empty, Organisation organisation, Recorded it) {
    var rows = new LinkedHashMap<String, AnswerRow>();
    var head = empty;
    for (var sitting : it.sittings()) {
      head = answered(head, it.respondent(), sitting, rows);
    }
    rows.values().forEach(row -> answerRows.add(AnswerRepository.values(empty, row)));
    head = sent(head, it);
    heads.add(head);
    var asking = new Asking(cycle, edition, organisation);
    var answering = Answering.of(edition, asking.profile(), answers(it));
    actions(head, asking, answering, rows);
    if (head.submittedAt() != null) {
      submissions.add(submission(head, asking, answering, rows.values()));
    }
  }

  private AgencyReturn answered(
      AgencyReturn head, long respondent, Sitting sitting, Map<String, AnswerRow> rows) {
    var saved = rows(respondent, sitting, rows);
    var moved =
        linked(head, head.answered(), respondent, sitting.at(), ChangesWriter.answers(rows, saved));
    saved.forEach(row -> rows.put(row.question(), row));
    return moved;
  }

  private AgencyReturn sent(AgencyReturn head, Recorded it) {
    var declaredAt = it.declaredAt();
    if (declaredAt == null) {
      return head;
    }
    var sent =
        step(
            head,
            head.declared(it.respondent(), declaredAt),
            TrailRow.SENT,
            it.respondent(),
            declaredAt);
    var signedOffAt = it.signedOffAt();
    var signer = it.approver();
    return signedOffAt == null
        ? sent
        : step(
            sent,
            sent.signedOff(signer, signedOffAt),
            TrailRow.SIGNED_OFF,
            signer == null ? it.respondent() : signer,
            signedOffAt);
  }

  private List<AnswerRow> rows(long person, Sitting it, Map<String, AnswerRow> before) {
    return edition.questions().stream()
        .filter(question -> it.answers().containsKey(question.key()))
        .map(question -> row(question, person, it, before.get(question.key())))
        .toList();
  }

  private static AnswerRow row(
      Question question, long person, Sitting it, @Nullable AnswerRow before) {
    var answer = requireNonNull(it.answers().get(question.key()));
    int version = before == null ? 1 : before.version() + 1;
    return AnswerRow.of(question, answer, version, person, it.at());
  }

  private void actions(
      AgencyReturn head, Asking asking, Answering answering, Map<String, AnswerRow> rows) {
    for (var row : rows.values()) {
      var question = requireNonNull(edition.question(row.question()));
      if (answering.visible(row.question())) {
        var answer = answering.answer(row.question());
        actions.add(RaisedActions.recorded(head, asking, question, answer, row));
      }
    }
  }

  private SubmissionRow submission(
      AgencyReturn head, Asking asking, Answering answering, Collection<AnswerRow> rows) {
    var view = new ReturnView(head, asking, answering, Map.of(), head.submissions());
    var card = Scorer.score(edition, answering, Phase.FINAL);
    var before = earlier.getOrDefault(head.organisationId(), Earlier.NONE);
    return SubmissionRow.of(head, view, card, StoredAnswersReader.document(rows), before);
  }

  private static Map<String, Answer> answers(Recorded it) {
    var answers = new HashMap<String, Answer>();
    it.sittings().forEach(sitting -> answers.putAll(sitting.answers()));
    return answers;
  }

  private AgencyReturn step(
      AgencyReturn before, AgencyReturn after, String kind, long person, Instant at) {
    var link =
        TrailRow.next(
            before, person, at, kind, ChangesWriter.step(before.status(), after.status(), null));
    links.add(link);
    return after.at(link.end());
  }

  private AgencyReturn linked(
      AgencyReturn before, AgencyReturn after, long person, Instant at, String changes) {
    var link = TrailRow.next(before, person, at, TrailRow.ANSWERED, changes);
    links.add(link);
    return after.at(link.end());
  }
}
