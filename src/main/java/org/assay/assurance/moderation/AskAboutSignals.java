package org.assay.assurance.moderation;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.assay.assurance.moderation.ClarificationRepository.Note;
import org.assay.assurance.moderation.marks.Clarification;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.marks.SignalQuestions;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.assurance.signals.kept.ClarificationReach;
import org.assay.assurance.signals.kept.KeptSignal;
import org.assay.assurance.signals.kept.KeptSignals;
import org.assay.assurance.signals.kept.SignalDecided;
import org.assay.assurance.signals.kept.SignalState;
import org.assay.collection.returns.PastReturns;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the subgroup wants to ask about a signal into the questions that the moderator sends to
 * the organisation at once: when it decides so, or when the sample is drawn after that. The
 * moderator can change them before they go out.
 */
@Singleton
class AskAboutSignals implements ClarificationReach {
  private final ModerationRepository samples;
  private final ClarificationRepository clarifications;
  private final KeptSignals signals;
  private final PastReturns returns;
  private final Clock clock;

  AskAboutSignals(
      ModerationRepository samples,
      ClarificationRepository clarifications,
      KeptSignals signals,
      PastReturns returns,
      Clock clock) {
    this.samples = samples;
    this.clarifications = clarifications;
    this.signals = signals;
    this.returns = returns;
    this.clock = clock;
  }

  /** In the transaction of the decision. */
  @EventListener
  void decided(SignalDecided it) {
    if (it.decision() != SignalState.CLARIFICATION) return;
    ask(it.signal(), it.reason(), it.personId());
  }

  /** What waited for the sample, in the transaction that draws it. */
  void drawn(long partnership, long cycle, long drawnBy) {
    signals.toBeAsked(partnership, cycle).values().stream()
        .flatMap(List::stream)
        .filter(it -> it.state() == SignalState.CLARIFICATION)
        .forEach(it -> ask(it, signals.reason(it), drawnBy));
  }

  private void ask(KeptSignal signal, String reason, long person) {
    var place = signal.place();
    samples
        .ofReturn(place.partnershipId(), place.returnId())
        .flatMap(it -> samples.lock(place.partnershipId(), it.id()))
        .filter(it -> why(it) == null)
        .ifPresent(it -> note(it, signal, reason, person));
  }

  private void note(Sample sample, KeptSignal signal, String reason, long person) {
    var view = returns.submission(sample.partnershipId(), sample.returnId()).orElseThrow();
    var before = clarifications.notes(sample);
    SignalQuestions.of(signal.signal(), reason, key -> Markable.question(view, key).isPresent())
        .forEach((key, words) -> note(sample, before.get(key), key, words, person));
  }

  private void note(Sample sample, @Nullable Note before, String key, String words, long person) {
    var now = clock.instant();
    if (before == null) {
      clarifications.add(sample, new Note(key, words, person, now, 1));
    } else if (!before.note().contains(words)) {
      var both = before.note() + "\n\n" + words;
      if (both.length() > Clarification.LONGEST_NOTE) return;
      clarifications.replace(
          sample, new Note(key, both, person, now, before.version() + 1), before.version());
    }
  }

  /** Why nothing more can be asked about a sampled return; null when it can. */
  private @Nullable String why(Sample it) {
    if (it.finishedAt() != null) return "Moderation of this return is finished";
    return clarifications.of(it).isPresent()
        ? "The moderator’s questions about this return were sent already"
        : null;
  }

  @Override
  public String words(KeptSignal signal) {
    var place = signal.place();
    var sample = samples.ofReturn(place.partnershipId(), place.returnId());
    if (sample.isPresent()) {
      var why = why(sample.get());
      if (why != null) return why + ", so this is only recorded";
      return signal.signal().questions().isEmpty()
          ? "The moderator reads your reason and asks the organisation"
          : "Your reason goes into the questions that the moderator sends to the organisation";
    }
    return samples.draw(place.partnershipId(), place.cycleId()).isPresent()
        ? "This return is not in the sample, so no moderator asks and this is only recorded"
        : "Once the sample is drawn, your reason goes into the questions of its moderator";
  }

  @Override
  public @Nullable String page(KeptSignal signal) {
    var place = signal.place();
    return samples
        .ofReturn(place.partnershipId(), place.returnId())
        .map(it -> "/moderation/clarifications/" + it.id())
        .orElse(null);
  }
}
