package org.assay.assurance.signals.kept;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.assay.collection.returns.submission.ReturnSubmitted;

/** Keeps the signals of a submission in the submission's own transaction. */
@Singleton
class KeepSignalsListener {
  private final KeepSignals keep;
  private final ApplicationEventPublisher<SignalsRaised> events;

  KeepSignalsListener(KeepSignals keep, ApplicationEventPublisher<SignalsRaised> events) {
    this.keep = keep;
    this.events = events;
  }

  @EventListener
  void on(ReturnSubmitted submitted) {
    if (keep.keep(submitted.partnershipId(), submitted.returnId()) > 0) {
      events.publishEvent(
          new SignalsRaised(
              submitted.partnershipId(), submitted.organisationId(), submitted.returnId()));
    }
  }
}
