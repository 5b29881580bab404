package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.moderation.AskClarifications;
import org.assay.assurance.moderation.Moderations;
import org.assay.assurance.moderation.NoteQuestion;
import org.assay.assurance.moderation.RespondToModeration;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.assurance.moderation.visits.VisitOutcome;
import org.assay.assurance.moderation.visits.Visits;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.engine.answering.Answer;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Role;
import org.assay.platform.England;

/**
 * What went to and fro between moderators and organisations: questions that are open, questions
 * that were answered, an agreement, a challenge, and a visit.
 */
@Singleton
class ModerationTalk {
  private static final List<String> ASKS =
      List.of(
          "What shows that this is done all year, and not only once?",
          "Which document shows it, and of what date is it?",
          "How do you know that it made a difference?");
  private static final String ANSWER =
      "We look at it each term. The minutes of all three meetings are with the clerk.";
  private static final int DAYS = 14;
  private static final int VISITED = 20;

  private final NoteQuestion notes;
  private final AskClarifications asking;
  private final Moderations moderations;
  private final RespondToModeration responding;
  private final Visits visits;
  private final Returns returns;
  private final SaveAnswers saving;
  private final SubmitReturn submitting;
  private final SignOff signing;
  private final Contacts contacts;
  private final Clock clock;

  ModerationTalk(
      NoteQuestion notes,
      AskClarifications asking,
      Moderations moderations,
      RespondToModeration responding,
      Visits visits,
      Returns returns,
      SaveAnswers saving,
      SubmitReturn submitting,
      SignOff signing,
      Contacts contacts,
      Clock clock) {
    this.notes = notes;
    this.asking = asking;
    this.moderations = moderations;
    this.responding = responding;
    this.visits = visits;
    this.returns = returns;
    this.saving = saving;
    this.submitting = submitting;
    this.signing = signing;
    this.contacts = contacts;
    this.clock = clock;
  }

  /** About the first returns that are being marked, and the first that are finished. */
  void talk(Caller admin, List<Sample> samples) {
    var marking =
        samples.stream()
            .filter(it -> it.finishedAt() == null && it.firstMarker() != null)
            .filter(it -> it.secondMarker() == null)
            .toList();
    if (!marking.isEmpty()) asked(admin, marking.getFirst(), ASKS.size());
    if (marking.size() > 1) answered(admin, marking.get(1), asked(admin, marking.get(1), 2));
    var finished = samples.stream().filter(it -> it.finishedAt() != null).toList();
    if (!finished.isEmpty()) respond(finished.getFirst(), true);
    if (finished.size() > 1) respond(finished.get(1), false);
    if (finished.size() > 2) visit(admin, finished.get(2));
  }

  private List<Question> asked(Caller admin, Sample it, int many) {
    var marker = marker(admin, it);
    var read = moderations.mine(marker, it.id()).orElseThrow();
    var about = new ArrayList<Question>();
    for (var section : Markable.sections(read.view())) {
      for (var question : Markable.questions(read.view(), section)) {
        if (about.size() == many) break;
        notes.note(
            marker, read, new NoteQuestion.Wanted(question.key(), ASKS.get(about.size()), 0));
        about.add(question);
      }
    }
    asking.ask(marker, it.id(), England.day(clock.instant()).plusDays(DAYS));
    return about;
  }

  private static Caller marker(Caller admin, Sample it) {
    var person = java.util.Objects.requireNonNull(it.firstMarker());
    return new Caller(person, "", admin.partnershipId(), Role.MODERATOR, null, null);
  }

  private void answered(Caller admin, Sample it, List<Question> about) {
    var respondent = own(it, Role.RESPONDENT);
    if (respondent.isEmpty() || about.isEmpty()) return;
    var who = respondent.get();
    var view = returns.read(who, it.returnId()).orElseThrow();
    var key = about.getFirst().key();
    var changed = commented(view.answering().answer(key));
    saving.save(
        who,
        it.returnId(),
        Draft.of(new AnswerChange(key, view.version(key), changed)),
        HiddenAnswerPolicy.KEEP);
    submitting.submit(who, it.returnId());
    own(it, Role.APPROVER).ifPresent(approver -> signing.signOff(approver, it.returnId()));
  }

  private static Answer commented(Answer it) {
    return new Answer(
        it.value(),
        it.stated(),
        it.reason(),
        ANSWER,
        it.evidence(),
        it.action(),
        it.impact(),
        it.words());
  }

  private Optional<Caller> own(Sample it, Role role) {
    return contacts.of(it.partnershipId(), it.organisationId(), Set.of(role)).stream()
        .findFirst()
        .map(
            who ->
                new Caller(
                    who.personId(),
                    who.name(),
                    it.partnershipId(),
                    role,
                    it.organisationId(),
                    null));
  }

  private void respond(Sample it, boolean agrees) {
    var respondent = own(it, Role.RESPONDENT);
    if (respondent.isEmpty()) return;
    var reasons =
        agrees
            ? Map.<String, String>of()
            : moderations.lowered(it).stream()
                .limit(1)
                .collect(
                    Collectors.toMap(
                        key -> key,
                        key ->
                            "The record was in the other office on the day. It names everybody."));
    responding.respond(respondent.get(), it.returnId(), agrees || reasons.isEmpty(), reasons);
  }

  private void visit(Caller admin, Sample it) {
    var marker = marker(admin, it);
    var read = moderations.find(marker, it.id());
    if (read.isEmpty()) return;
    var seen =
        Markable.sections(read.get().view()).stream()
            .flatMap(section -> Markable.questions(read.get().view(), section).stream())
            .limit(3)
            .map(Question::key)
            .collect(Collectors.toSet());
    visits.record(
        marker,
        it.returnId(),
        new Visits.Typed(
            England.day(clock.instant()).minusDays(VISITED),
            "A moderator and a head teacher of another school met the safeguarding lead, the deputy"
                + " and six members of staff",
            "We read the single central record and the staff handbook, and asked six members of"
                + " staff at random. All knew the lead. Two did not know who stands in.",
            VisitOutcome.PARTLY,
            seen));
  }
}
