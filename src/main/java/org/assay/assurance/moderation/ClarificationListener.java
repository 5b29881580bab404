package org.assay.assurance.moderation;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.HashSet;
import org.assay.assurance.moderation.marks.Clarification;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.collection.returns.submission.ReturnSubmitted;

/** Notices that a return was signed off again after moderators had asked about it. */
@Singleton
class ClarificationListener {
  private final ModerationRepository samples;
  private final ClarificationRepository clarifications;
  private final ApplicationEventPublisher<ModerationNews.ClarificationsAnswered> events;

  ClarificationListener(
      ModerationRepository samples,
      ClarificationRepository clarifications,
      ApplicationEventPublisher<ModerationNews.ClarificationsAnswered> events) {
    this.samples = samples;
    this.clarifications = clarifications;
    this.events = events;
  }

  @EventListener
  void answered(ReturnSubmitted it) {
    if (it.number() == 1) return;
    clarifications
        .answeredBy(it.partnershipId(), it.returnId(), it.number())
        .ifPresent(asked -> tell(it.partnershipId(), asked));
  }

  private void tell(long partnership, Clarification asked) {
    var people = new HashSet<Long>();
    people.add(asked.askedBy());
    samples.sample(partnership, asked.sampleId()).map(Sample::firstMarker).ifPresent(people::add);
    events.publishEvent(
        new ModerationNews.ClarificationsAnswered(partnership, asked.sampleId(), people));
  }
}
