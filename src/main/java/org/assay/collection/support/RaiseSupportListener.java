package org.assay.collection.support;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Objects;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.collection.returns.submission.ReturnSubmitted;
import org.assay.collection.returns.submission.SupportWanted;
import org.assay.engine.questionset.Edition;

/**
 * Raises what a submission asks support with, in the submission's own transaction. What was raised
 * by an earlier submission of the return is not raised again; what is no longer asked for is
 * closed.
 */
@Singleton
class RaiseSupportListener {
  static final String NO_LONGER = "The organisation submitted again and no longer asks for it.";

  private final SupportRepository requests;
  private final Cycles cycles;
  private final Editions editions;
  private final ApplicationEventPublisher<SupportRaised> events;

  RaiseSupportListener(
      SupportRepository requests,
      Cycles cycles,
      Editions editions,
      ApplicationEventPublisher<SupportRaised> events) {
    this.requests = requests;
    this.cycles = cycles;
    this.editions = editions;
    this.events = events;
  }

  @EventListener
  void on(ReturnSubmitted submitted) {
    if (submitted.support().isEmpty() && submitted.number() == 1) return;
    var wanted = new HashSet<String>();
    submitted.support().forEach(it -> wanted.add(it.question()));
    var known = new HashSet<String>();
    for (var stored : requests.ofReturn(submitted.partnershipId(), submitted.returnId())) {
      known.add(stored.question());
      if (stored.request().state().open() && !wanted.contains(stored.question())) {
        requests.move(stored.request(), RequestState.CLOSED, null, NO_LONGER, submitted.at());
      }
    }
    var fresh = submitted.support().stream().filter(it -> !known.contains(it.question())).toList();
    if (fresh.isEmpty()) return;
    var cycle = cycles.find(submitted.partnershipId(), submitted.cycleId()).orElseThrow();
    var edition = editions.of(cycle);
    fresh.forEach(it -> requests.add(it.question(), request(submitted, edition, it)));
    events.publishEvent(
        new SupportRaised(submitted.partnershipId(), submitted.returnId(), fresh.size()));
  }

  private static SupportRequest request(
      ReturnSubmitted submitted, Edition edition, SupportWanted wanted) {
    var question = Objects.requireNonNull(edition.question(wanted.question()));
    return new SupportRequest(
        0,
        submitted.partnershipId(),
        submitted.organisationId(),
        "",
        submitted.cycleId(),
        submitted.returnId(),
        question.ref(),
        question.text(),
        wanted.comment(),
        submitted.at(),
        RequestState.WAITING,
        0);
  }
}
