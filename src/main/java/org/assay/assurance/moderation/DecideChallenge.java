package org.assay.assurance.moderation;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.moderation.marks.Mark;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.marks.Marks;
import org.assay.assurance.moderation.marks.ModerationResponse;
import org.assay.engine.guard.HeldBack;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** The person who leads the moderators replies to a challenge. The scores are final after that. */
@Singleton
public class DecideChallenge {
  private static final int LONGEST = 4000;

  private final Moderations moderations;
  private final ModerationRepository samples;
  private final ResponseRepository responses;
  private final MarkRepository marks;
  private final ModeratedScoreRepository scores;
  private final MarkingRights rights;
  private final ApplicationEventPublisher<ModerationNews.ChallengeDecided> events;
  private final Clock clock;

  DecideChallenge(
      Moderations moderations,
      ModerationRepository samples,
      ResponseRepository responses,
      MarkRepository marks,
      ModeratedScoreRepository scores,
      MarkingRights rights,
      ApplicationEventPublisher<ModerationNews.ChallengeDecided> events,
      Clock clock) {
    this.moderations = moderations;
    this.samples = samples;
    this.responses = responses;
    this.marks = marks;
    this.scores = scores;
    this.rights = rights;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param option code of the final score; the score stands when it is the one that was challenged
   */
  public record Reply(String option, @Nullable String reason) {}

  /**
   * All of a challenge at once.
   *
   * @param replies by question that was challenged
   */
  @Transactional
  public RespondToModeration.Outcome decide(
      Caller caller, long sampleId, Map<String, Reply> replies) {
    var locked = samples.lock(caller.partnershipId(), sampleId);
    if (locked.isEmpty() || !rights.leads(caller, locked.get())) {
      return new RespondToModeration.Outcome.NotFound();
    }
    var sample = locked.get();
    var response = responses.of(sample).orElse(null);
    var found = moderations.find(caller, sampleId);
    if (response == null || response.agreed() || found.isEmpty()) {
      return new RespondToModeration.Outcome.NotFound();
    }
    if (!response.isOpen()) {
      return new RespondToModeration.Outcome.Closed(
          "This challenge was replied to already. The reply is final");
    }
    var faults = faults(found.get(), response, replies);
    if (!faults.isEmpty()) return new RespondToModeration.Outcome.Invalid(faults);
    keep(caller, found.get(), response, replies);
    return new RespondToModeration.Outcome.Done();
  }

  private Map<String, String> faults(
      Sampled it, ModerationResponse response, Map<String, Reply> replies) {
    var faults = new LinkedHashMap<String, String>();
    for (var key : response.challenged().keySet()) {
      var reply = replies.get(key);
      if (reply == null || !isOption(it, key, reply.option())) {
        faults.put("final-" + key, "Choose the final score");
      } else {
        fault(reply.reason()).ifPresent(why -> faults.put("reply-" + key, why));
      }
    }
    return faults;
  }

  private static boolean isOption(Sampled it, String key, String option) {
    return Markable.question(it.view(), key).stream()
        .flatMap(question -> Markable.choices(question).stream())
        .anyMatch(choice -> choice.code().equals(option));
  }

  private Optional<String> fault(@Nullable String reason) {
    if (reason == null || BlankText.is(reason)) {
      return Optional.of("Say why. The organisation reads it");
    }
    return reason.length() > LONGEST
        ? Optional.of("Shorten the reason to 4,000 characters or fewer")
        : HeldBack.why(reason, England.day(clock.instant()));
  }

  private void keep(
      Caller caller, Sampled it, ModerationResponse response, Map<String, Reply> replies) {
    var sample = it.sample();
    var now = clock.instant();
    List<Mark> all = new ArrayList<>(marks.of(sample));
    for (var key : response.challenged().keySet()) {
      var reply = replies.get(key);
      if (reply == null) continue;
      var claimed = Markable.claim(it.view().answering().answer(key));
      var mark =
          new Mark(
              key,
              Marker.FINAL,
              caller.personId(),
              claimed,
              reply.option(),
              reply.reason(),
              now,
              1);
      marks.add(sample, mark);
      all.add(mark);
    }
    if (!responses.decide(sample, caller.personId(), now)) {
      throw new IllegalStateException("Decided twice, although the sample is locked");
    }
    scores.addFinal(sample, Rescoring.of(it.view(), Marks.of(all)));
    events.publishEvent(
        new ModerationNews.ChallengeDecided(
            sample.partnershipId(), sample.returnId(), sample.organisationId()));
  }
}
