package org.assay.assurance.moderation;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.moderation.marks.ModerationResponse;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;

/** An organisation agrees with its moderated scores, or challenges some with a reason, once. */
@Singleton
public class RespondToModeration {
  private static final TextRule REASON = TextRule.required("the reason", 2000);

  private final Moderations moderations;
  private final ModerationRepository samples;
  private final ResponseRepository responses;
  private final ApplicationEventPublisher<ModerationNews.Challenged> events;
  private final GuardedForms guarded;
  private final Clock clock;

  RespondToModeration(
      Moderations moderations,
      ModerationRepository samples,
      ResponseRepository responses,
      ApplicationEventPublisher<ModerationNews.Challenged> events,
      GuardedForms guarded,
      Clock clock) {
    this.moderations = moderations;
    this.samples = samples;
    this.responses = responses;
    this.events = events;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** What became of an answer to moderated scores, or of a reply to it. */
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /**
     * @param faults by box of the form
     */
    record Invalid(Map<String, String> faults) implements Outcome {}

    /** It cannot be given now. */
    record Closed(String why) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /**
   * @param agreed whether it agrees with every score
   * @param reasons by question, why its score is challenged; what is blank is not challenged
   */
  @Transactional
  public Outcome respond(
      Caller caller, long returnId, boolean agreed, Map<String, String> reasons) {
    var sample = locked(caller, returnId);
    if (sample.isEmpty()) return new Outcome.NotFound();
    var found = moderations.ofOwnReturn(caller, returnId);
    if (found.isEmpty()) return new Outcome.NotFound();
    var closed =
        ModerationResponse.closed(
            sample.get().finishedAt(),
            responses.of(sample.get()).orElse(null),
            England.day(clock.instant()));
    if (closed.isPresent()) return new Outcome.Closed(closed.get());
    var challenged = agreed ? Map.<String, String>of() : challenged(found.get(), reasons);
    var faults = agreed ? Map.<String, String>of() : faults(challenged);
    if (!faults.isEmpty()) return new Outcome.Invalid(faults);
    keep(caller, sample.get(), agreed, challenged);
    return new Outcome.Done();
  }

  /** Of a return of the caller's own organisation. */
  private Optional<Sample> locked(Caller caller, long returnId) {
    return caller.mayAnswer()
        ? samples
            .ofReturn(caller.partnershipId(), returnId)
            .filter(it -> caller.speaksFor(it.organisationId()))
            .flatMap(it -> samples.lock(it.partnershipId(), it.id()))
        : Optional.empty();
  }

  private void keep(Caller caller, Sample sample, boolean agreed, Map<String, String> challenged) {
    responses.add(
        sample,
        new ModerationResponse(
            sample.id(), agreed, caller.personId(), clock.instant(), challenged, null));
    if (!agreed) {
      events.publishEvent(new ModerationNews.Challenged(sample.partnershipId(), sample.id()));
    }
  }

  private static Map<String, String> challenged(Sampled it, Map<String, String> reasons) {
    var challenged = new LinkedHashMap<String, String>();
    reasons.forEach(
        (question, reason) -> {
          if (!BlankText.is(reason) && it.reading().marks().result(question).isPresent()) {
            challenged.put(question, reason.strip());
          }
        });
    return challenged;
  }

  private Map<String, String> faults(Map<String, String> challenged) {
    var faults = new LinkedHashMap<String, String>();
    if (challenged.isEmpty()) {
      faults.put("says", "Give a reason for at least one score that you challenge, or agree");
    }
    challenged.forEach(
        (question, reason) ->
            guarded.fault(reason, REASON).ifPresent(why -> faults.put("reason-" + question, why)));
    return faults;
  }
}
