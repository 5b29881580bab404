package org.assay.assurance.moderation;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.moderation.marks.Finishing;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.marks.Marks;
import org.assay.assurance.moderation.marks.ModerationResponse;
import org.assay.assurance.moderation.marks.Reading;
import org.assay.assurance.moderation.practice.PracticeFirst;
import org.assay.assurance.moderation.sample.Draw;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.assurance.moderation.sample.SampleCounts;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.SubmittedReturns;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;

/**
 * Samples and marks for those who may see them: the partnership's people, each marker what is not
 * kept from them, and the organisation its own once it is finished.
 */
@Singleton
public class Moderations {
  private final ModerationRepository samples;
  private final MarkRepository marks;
  private final ModeratedScoreRepository scores;
  private final SubmittedReturns returns;
  private final ClarificationRepository clarifications;
  private final PracticeFirst practice;
  private final ApplicationEventPublisher<ModerationNews.Finished> events;
  private final Clock clock;

  Moderations(
      ModerationRepository samples,
      MarkRepository marks,
      ModeratedScoreRepository scores,
      SubmittedReturns returns,
      ClarificationRepository clarifications,
      PracticeFirst practice,
      ApplicationEventPublisher<ModerationNews.Finished> events,
      Clock clock) {
    this.samples = samples;
    this.marks = marks;
    this.scores = scores;
    this.returns = returns;
    this.clarifications = clarifications;
    this.practice = practice;
    this.events = events;
    this.clock = clock;
  }

  /** A sampled return with its answers and what was marked, as its reader may see it. */
  public record Sampled(Sample sample, ReturnView view, Reading reading) {}

  static boolean mayRead(Caller caller) {
    return caller.maySeeSubmitted() || caller.is(Role.ADMIN);
  }

  Optional<Draw> draw(Caller caller, long cycleId) {
    return mayRead(caller) ? samples.draw(caller.partnershipId(), cycleId) : Optional.empty();
  }

  public List<Sample> samples(Caller caller, long cycleId) {
    return mayRead(caller) && practice.closed(caller, cycleId).isEmpty()
        ? samples.samples(caller.partnershipId(), cycleId)
        : List.of();
  }

  /** By cycle, counted in the database. */
  Map<Long, SampleCounts> counts(Caller caller) {
    return mayRead(caller) ? samples.counts(caller.partnershipId(), caller.personId()) : Map.of();
  }

  List<MarkRepository.Given> marks(Caller caller, long cycleId) {
    return mayRead(caller) && practice.closed(caller, cycleId).isEmpty()
        ? marks.inCycle(caller.partnershipId(), cycleId)
        : List.of();
  }

  /** A sample that the caller may read: one of the two markers, or somebody who marks neither. */
  @Transactional
  public Optional<Sampled> find(Caller caller, long id) {
    return samples
        .sample(caller.partnershipId(), id)
        .filter(it -> caller.maySeeSubmitted() && practice.closed(caller, it.cycleId()).isEmpty())
        .flatMap(it -> sampled(caller, it));
  }

  /** Why the caller's queue is closed that this sample is in; empty when it is open. */
  Optional<String> closed(Caller caller, long id) {
    return sample(caller, id).flatMap(it -> practice.closed(caller, it.cycleId()));
  }

  /** A sample that the caller marks. */
  @Transactional
  public Optional<Sampled> mine(Caller caller, long id) {
    return find(caller, id).filter(it -> it.sample().markerOf(caller.personId()) != null);
  }

  /** What the organisation reads of its own return, once the first marker has finished. */
  @Transactional
  Optional<Sampled> ofOwnReturn(Caller caller, long returnId) {
    return samples
        .ofReturn(caller.partnershipId(), returnId)
        .filter(it -> it.finishedAt() != null)
        .flatMap(it -> sampled(caller, it));
  }

  /** Whether the organisation can read what moderation found in its return. */
  public boolean isFinished(Caller caller, long returnId) {
    return samples
        .ofReturn(caller.partnershipId(), returnId)
        .filter(it -> it.finishedAt() != null)
        .isPresent();
  }

  private Optional<Sampled> sampled(Caller caller, Sample sample) {
    return returns
        .find(caller, sample.returnId(), sample.number())
        .map(
            view ->
                new Sampled(
                    sample,
                    view,
                    new Reading(
                        sample.finishedAt() == null ? sample.markerOf(caller.personId()) : null,
                        Marks.of(marks.of(sample)))));
  }

  /**
   * Whether it is finished now; not while the two markers differ somewhere, or nothing is marked.
   */
  @Transactional
  public boolean finish(Caller caller, long id) {
    if (samples.lock(caller.partnershipId(), id).isEmpty()) return false;
    var found = mine(caller, id);
    if (found.isEmpty() || found.get().sample().markerOf(caller.personId()) != Marker.FIRST) {
      return false;
    }
    var sample = found.get().sample();
    var given = found.get().reading().marks();
    var why =
        Finishing.why(
            given,
            clarifications.notes(sample).keySet(),
            clarifications.of(sample).orElse(null),
            England.day(clock.instant()));
    if (why.isPresent() || !samples.finish(sample, clock.instant())) return false;
    scores.add(sample, Rescoring.of(found.get().view(), given));
    events.publishEvent(
        new ModerationNews.Finished(
            sample.partnershipId(), sample.returnId(), sample.organisationId()));
    return true;
  }

  /** Keys of questions of a finished return whose marks differ from the claims, in their order. */
  public List<String> lowered(Sample sample) {
    var given = Marks.of(marks.of(sample));
    return given.questions().stream()
        .sorted()
        .filter(
            it ->
                given.result(it).filter(mark -> !mark.option().equals(mark.claimed())).isPresent())
        .toList();
  }

  /** The last day on which the caller's organisation can answer; empty when it cannot. */
  public Optional<LocalDate> answersUntil(Caller caller, long returnId) {
    return samples
        .ofReturn(caller.partnershipId(), returnId)
        .filter(it -> caller.speaksFor(it.organisationId()))
        .map(Sample::finishedAt)
        .map(ModerationResponse::last);
  }

  /** A sampled return without its answers, for who may read it. */
  public Optional<Sample> sample(Caller caller, long id) {
    return samples.sample(caller.partnershipId(), id).filter(it -> caller.maySeeSubmitted());
  }
}
