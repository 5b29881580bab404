package org.assay.collection.colleagues;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.assay.collection.colleagues.Assignment.Stage;
import org.assay.collection.colleagues.ReviewOutcome.Done;
import org.assay.collection.colleagues.ReviewOutcome.Invalid;
import org.assay.collection.colleagues.ReviewOutcome.NotFound;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.SharedReturns;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;
import org.jspecify.annotations.Nullable;

/** Moves a standard from its holder to the person who reviews it, and back. */
@Singleton
public class ReviewStandard {
  private static final TextRule NOTE = TextRule.alone("Say what is to be done", 2_000);

  private final SharedReturns returns;
  private final AssignmentRepository assignments;
  private final GuardedForms rules;
  private final ApplicationEventPublisher<StandardReady> ready;
  private final ApplicationEventPublisher<StandardReturned> returned;
  private final Clock clock;

  ReviewStandard(
      SharedReturns returns,
      AssignmentRepository assignments,
      GuardedForms rules,
      ApplicationEventPublisher<StandardReady> ready,
      ApplicationEventPublisher<StandardReturned> returned,
      Clock clock) {
    this.returns = returns;
    this.assignments = assignments;
    this.rules = rules;
    this.ready = ready;
    this.returned = returned;
    this.clock = clock;
  }

  private record Held(ReturnView view, Section section, Assignment assignment) {}

  /** By the person who holds it, or somebody who may answer for the whole return. */
  @Transactional
  public ReviewOutcome ready(Caller caller, long returnId, String standard) {
    return held(returns.find(caller, returnId), standard)
        .filter(it -> caller.mayAnswer() || it.assignment().holder().is(caller.personId()))
        .map(
            it -> {
              var done = moved(it, Stage.READY, null);
              if (it.assignment().assignedBy() != caller.personId()) tellReady(it);
              return done;
            })
        .orElseGet(NotFound::new);
  }

  @Transactional
  public ReviewOutcome reviewed(Caller caller, long returnId, String standard) {
    return held(returns.led(caller, returnId), standard)
        .map(it -> moved(it, Stage.REVIEWED, null))
        .orElseGet(NotFound::new);
  }

  /**
   * @param note what is to be done; it names no child
   */
  @Transactional
  public ReviewOutcome sendBack(Caller caller, long returnId, String standard, String note) {
    return held(returns.led(caller, returnId), standard)
        .map(
            it ->
                rules
                    .fault(note, NOTE)
                    .<ReviewOutcome>map(Invalid::new)
                    .orElseGet(
                        () -> {
                          var done = moved(it, Stage.GIVEN, BlankText.orEmpty(note));
                          tellReturned(caller, it);
                          return done;
                        }))
        .orElseGet(NotFound::new);
  }

  private Optional<Held> held(Optional<ReturnView> found, String standard) {
    return found.flatMap(
        view ->
            SharedReturns.standard(view, standard)
                .flatMap(
                    section ->
                        assignments
                            .find(
                                view.agencyReturn().partnershipId(),
                                view.agencyReturn().id(),
                                standard)
                            .map(it -> new Held(view, section, it))));
  }

  private ReviewOutcome moved(Held it, Stage stage, @Nullable String note) {
    var agencyReturn = it.view().agencyReturn();
    var standard = it.section().key();
    assignments.stage(
        agencyReturn.partnershipId(), agencyReturn.id(), standard, stage, note, clock.instant());
    return new Done(
        assignments.find(agencyReturn.partnershipId(), agencyReturn.id(), standard).orElseThrow());
  }

  private void tellReady(Held it) {
    var agencyReturn = it.view().agencyReturn();
    ready.publishEvent(
        new StandardReady(
            agencyReturn.partnershipId(),
            agencyReturn.id(),
            it.assignment().assignedBy(),
            it.section().key()));
  }

  private void tellReturned(Caller caller, Held it) {
    var agencyReturn = it.view().agencyReturn();
    var to = it.assignment().holder().personId();
    if (to == null || to == caller.personId()) return;
    returned.publishEvent(
        new StandardReturned(
            agencyReturn.partnershipId(), agencyReturn.id(), to, it.section().key()));
  }
}
