package org.assay.collection.returns.submission;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.assay.collection.answersheet.Sheets;
import org.assay.collection.answersheet.StoredAnswersReader;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.RaisedActions;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorer;
import org.assay.people.identity.Caller;

/** Keeps what was signed off, with its score, and tells the others. */
@Singleton
class Submissions {
  private final ReturnTransitions steps;
  private final Sheets sheets;
  private final SubmissionRepository submissions;
  private final SubmissionFileRepository files;
  private final RaisedActions actions;
  private final GapRepository gaps;
  private final EarlierAnswers earlier;
  private final ApplicationEventPublisher<ReturnSubmitted> events;

  Submissions(
      ReturnTransitions steps,
      Sheets sheets,
      SubmissionRepository submissions,
      SubmissionFileRepository files,
      RaisedActions actions,
      GapRepository gaps,
      EarlierAnswers earlier,
      ApplicationEventPublisher<ReturnSubmitted> events) {
    this.steps = steps;
    this.sheets = sheets;
    this.submissions = submissions;
    this.files = files;
    this.actions = actions;
    this.gaps = gaps;
    this.earlier = earlier;
    this.events = events;
  }

  AgencyReturn record(
      Caller caller, ReturnView view, AgencyReturn before, AgencyReturn after, Instant now) {
    var moved = steps.move(caller, before, after, Event.SIGN_OFF, null, now);
    var card = Scorer.score(view.asking().edition(), view.answering(), Phase.FINAL);
    var document = StoredAnswersReader.document(sheets.answers(moved.sheet()).values());
    var then =
        earlier
            .of(view.asking().cycle(), view.asking().edition(), List.of(moved.organisationId()))
            .getOrDefault(moved.organisationId(), Earlier.NONE);
    var row = SubmissionRow.of(moved, view, card, document, then);
    var id = submissions.add(List.of(row)).getFirst();
    files.add(id, moved, view.answering());
    actions.submitted(moved, now);
    gaps.link(List.of(id));
    events.publishEvent(
        new ReturnSubmitted(
            moved.partnershipId(),
            moved.cycleId(),
            moved.id(),
            moved.organisationId(),
            id,
            moved.submissions(),
            now,
            card.supportRequested().stream()
                .map(key -> new SupportWanted(key, view.answering().answer(key).comment()))
                .toList()));
    return moved;
  }
}
