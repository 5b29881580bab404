package org.assay.desk.chasing;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.cycles.CompletionStamps;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.KeptResults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps with which the returns of a cycle are chased. */
@Singleton
public class Ladder {
  private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);

  private static final int KEPT = 20;

  private final LadderRepository rungs;
  private final ContactRepository contacts;
  private final Cycles cycles;
  private final ApplicationEventPublisher<ChaseDue> events;
  private final CompletionStamps stamps;
  private final Clock clock;
  private final KeptResults<Key, Map<Long, RungYield>> yields = new KeptResults<>(KEPT);

  private record Key(long cycle, String stamp) {}

  Ladder(
      LadderRepository rungs,
      ContactRepository contacts,
      Cycles cycles,
      ApplicationEventPublisher<ChaseDue> events,
      CompletionStamps stamps,
      Clock clock) {
    this.rungs = rungs;
    this.contacts = contacts;
    this.cycles = cycles;
    this.events = events;
    this.stamps = stamps;
    this.clock = clock;
  }

  /** In the order of their days. */
  public List<Rung> rungs(Cycle cycle) {
    return rungs.rungs(cycle.partnershipId(), cycle.id());
  }

  /** What each brought in, by its id; those that reached nobody are left out. */
  public Map<Long, RungYield> yields(Cycle cycle) {
    var stamp =
        rungs.stamp(cycle.partnershipId(), cycle.id()) + stamps.of(cycle, cycle.lateUntil());
    return yields.of(
        new Key(cycle.id(), stamp),
        () -> Map.copyOf(rungs.yields(cycle.partnershipId(), cycle.id())));
  }

  /** What is wrong with a new step; empty when it is added. */
  @Transactional
  Optional<String> add(Cycle cycle, RungKind kind, LocalDate day) {
    if (day.isBefore(England.day(clock.instant()))) {
      return Optional.of("The day is in the past. Enter today or a later date");
    }
    if (day.isAfter(cycle.secondDeadline())) {
      return Optional.of("The day is after the last date of the cycle. Enter an earlier date");
    }
    if (kind != RungKind.NOTICE && day.isBefore(cycle.opensOn())) {
      return Optional.of("The cycle is not open on that day. Enter a later date");
    }
    if (rungs(cycle).stream().anyMatch(it -> it.kind() == kind && it.plannedOn().equals(day))) {
      return Optional.of("This step is planned for that day already");
    }
    rungs.add(cycle.partnershipId(), cycle.id(), kind, day);
    return Optional.empty();
  }

  /** Plans the usual steps for a cycle that has none; false when there is nothing to plan. */
  @Transactional
  boolean addUsual(Cycle cycle) {
    if (!rungs(cycle).isEmpty()) return false;
    var steps = UsualSteps.of(cycle, England.day(clock.instant()));
    steps.forEach(it -> plan(cycle, it.kind(), it.day()));
    return !steps.isEmpty();
  }

  /** False when there is none, or it was done. */
  @Transactional
  boolean remove(Caller caller, long rungId) {
    var found = rungs.lock(caller.partnershipId(), rungId).filter(it -> it.doneAt() == null);
    found.ifPresent(rungs::remove);
    return found.isPresent();
  }

  Optional<Rung> find(Caller caller, long rungId) {
    return rungs.find(caller.partnershipId(), rungId);
  }

  /** Sends what is due in every partnership; one that fails does not keep the others. */
  void sendDue() {
    for (var it : rungs.due(England.day(clock.instant()))) {
      try {
        send(it.partnershipId(), it.id());
      } catch (RuntimeException e) {
        LOG.error("Step {} of the ladder could not be sent", it.id(), e);
      }
    }
  }

  /** Letters to all who are outstanding now, once, however many ask for it. */
  @Transactional
  public boolean send(long partnershipId, long rungId) {
    var rung = rungs.lock(partnershipId, rungId).filter(it -> it.doneAt() == null).orElse(null);
    if (rung == null || !isInTime(rung)) return false;
    var today = England.day(clock.instant());
    contacts.plan(rung, today);
    rungs.done(rung, clock.instant());
    events.publishEvent(new ChaseDue(partnershipId, rung.kind(), contacts.recipients(rung, today)));
    return true;
  }

  /** A closed cycle takes no return, and one that is not open only gives notice. */
  private boolean isInTime(Rung rung) {
    return cycles
        .find(rung.partnershipId(), rung.cycleId())
        .map(it -> it.phase(clock.instant()))
        .filter(it -> rung.kind().isSentIn(it))
        .isPresent();
  }

  /** Enters a step that was done before, outside this service: it reached all outstanding then. */
  @Transactional
  public void record(Cycle cycle, RungKind kind, Instant at) {
    var day = England.day(at);
    var id = rungs.add(cycle.partnershipId(), cycle.id(), kind, day);
    var rung = rungs.find(cycle.partnershipId(), id).orElseThrow();
    rungs.done(rung, at);
    contacts.reachedThen(rung, at, day);
  }

  /** Plans a step on its day, whatever the day. */
  @Transactional
  public void plan(Cycle cycle, RungKind kind, LocalDate day) {
    rungs.add(cycle.partnershipId(), cycle.id(), kind, day);
  }
}
