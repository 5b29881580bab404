package org.assay.assurance.moderation;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.moderation.marks.Mark;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.marks.Marks;
import org.assay.assurance.moderation.marks.ModerationResponse;
import org.assay.people.identity.Caller;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;
import org.jspecify.annotations.Nullable;

/** The person who leads the moderators replies to a challenge. The scores are final after that. */
@Singleton
public class DecideChallenge {
  private static final TextRule REASON =
      new TextRule("Say why. The organisation reads it", "the reason", 4000);

  private final Moderations moderations;
  private final ModerationRepository samples;
  private final ResponseRepository responses;
  private final MarkRepository marks;
  private final ModeratedScoreRepository scores;
  private final MarkingRights rights;
  private final ApplicationEventPublisher<ModerationNews.ChallengeDecided> events;
  private final GuardedForms guarded;
  private final Clock clock;

  DecideChallenge(
      Moderations moderations,
      ModerationRepository samples,
      ResponseRepository responses,
      MarkRepository marks,
      ModeratedScoreRepository scores,
      MarkingRights rights,
      ApplicationEventPublisher<ModerationNews.ChallengeDecided> events,
      GuardedForms guarded,
      Clock clock) {
    this.moderations = moderations;
    this.samples = samples;
    this.responses = responses;
    this.marks = marks;
    this.scores = scores;
    this.rights = rights;
    this.events = events;
    this.guarded = guarded;
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
        guarded.fault(reply.reason(), REASON).ifPresent(why -> faults.put("reply-" + key, why));
      }
    }
    return faults;
  }

  private static boolean isOption(Sampled it, String key, String option) {
    return Markable.question(it.view(), key).stream()
        .flatMap(question -> Markable.choices(question).stream())
        .anyMatch(choice -> choice.code().equals(option));
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
      var mark = mark(key, claimed, reply, caller.personId(), now);
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

  /** The mark that counts from now on. */
  private static Mark mark(
      String question, @Nullable String claimed, Reply reply, long by, Instant at) {
    return new Mark(question, Marker.FINAL, by, claimed, reply.option(), reply.reason(), at, 1);
  }
}
