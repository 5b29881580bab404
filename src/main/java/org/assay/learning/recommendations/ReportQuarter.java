package org.assay.learning.recommendations;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.assay.engine.questionset.BlankText;
import org.assay.learning.recommendations.ChainHistory.Addition;
import org.assay.learning.recommendations.ChainOutcome.Done;
import org.assay.learning.recommendations.ChainOutcome.NotFound;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.learning.recommendations.ChainOutcome.Stale;
import org.assay.learning.recommendations.OwnedParts.Own;
import org.assay.learning.recommendations.RecommendationNews.What;
import org.assay.learning.recommendations.rules.ChainEvent;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.ChainStep;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** An owner reports what was done in a quarter, and what difference it made. */
@Singleton
public class ReportQuarter {
  private static final int LONGEST = 4_000;

  private final OwnedParts parts;
  private final ChainRows.Updates updates;
  private final ChainHistory history;
  private final ApplicationEventPublisher<RecommendationNews> events;
  private final GuardedWords guarded;
  private final Clock clock;

  ReportQuarter(
      OwnedParts parts,
      ChainRows.Updates updates,
      ChainHistory history,
      ApplicationEventPublisher<RecommendationNews> events,
      GuardedWords guarded,
      Clock clock) {
    this.history = history;
    this.parts = parts;
    this.updates = updates;
    this.events = events;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. Needs a transaction. */
  public ReportQuarter at(Clock other) {
    return new ReportQuarter(parts, updates, history, events, guarded.at(other), other);
  }

  /**
   * An update before it is given.
   *
   * @param quarter code of a {@link Quarter}
   * @param version of the update for this quarter that the writer saw; 0 for none
   */
  public record Report(
      String quarter,
      String done,
      String difference,
      @Nullable String evidence,
      @Nullable String stuck,
      boolean finished,
      int version) {}

  @Transactional
  public ChainOutcome report(Caller caller, long recommendation, long owner, Report report) {
    var found = parts.find(caller, recommendation, owner);
    if (found.isEmpty()) return new NotFound();
    var event = report.finished() ? ChainEvent.SAY_DONE : ChainEvent.UPDATE;
    return switch (found.get().step(event)) {
      case ChainStep.Refused(var no) -> new Refused("done", no);
      case ChainStep.Moved(var to) ->
          fault(report)
              .<ChainOutcome>map(it -> it)
              .orElseGet(() -> store(caller, found.get(), report, to));
    };
  }

  private Optional<Refused> fault(Report report) {
    return Refused.all(
        Quarter.of(report.quarter()).filter(this::isReportable).isPresent()
            ? Optional.empty()
            : Optional.of(new Refused("quarter", "Select this quarter or the one before")),
        guarded.required("done", report.done(), "what was done", LONGEST),
        guarded.required(
            "difference",
            report.difference(),
            "what difference it made, or that none can be seen yet",
            LONGEST),
        guarded.optional("evidence", report.evidence(), LONGEST),
        guarded.optional("stuck", report.stuck(), LONGEST));
  }

  private ChainOutcome store(Caller caller, Own it, Report report, ChainState to) {
    var owner = Ids.of(it.owner().id());
    var before =
        updates.findByPartnershipIdAndOwnerIdAndQuarter(
            caller.partnershipId(), owner, report.quarter());
    if (before.map(QuarterUpdate::seen).orElse(0) != report.version()) return new Stale();
    var row = row(caller, it, report, before.map(QuarterUpdate::id).orElse(null));
    before.ifPresent(update -> history.changing(update, clock.instant()));
    var stored = Ids.of((before.isPresent() ? updates.update(row) : updates.save(row)).id());
    if (before.isEmpty()) {
      history.added(
          Addition.UPDATE, caller.partnershipId(), it.chain().id(), stored, clock.instant());
    }
    parts.save(it.chain(), it.owner().in(to), clock.instant());
    if (to == ChainState.SAID_DONE && it.owner().state() != to) {
      events.publishEvent(RecommendationNews.of(caller, it.chain(), What.SAID_DONE));
    }
    return new Done(stored);
  }

  private QuarterUpdate row(Caller caller, Own it, Report report, @Nullable Long id) {
    return new QuarterUpdate(
        id,
        caller.partnershipId(),
        it.chain().id(),
        Ids.of(it.owner().id()),
        report.quarter(),
        report.done().strip(),
        report.difference().strip(),
        BlankText.orNull(report.evidence()),
        BlankText.orNull(report.stuck()),
        report.finished(),
        caller.personId(),
        today(),
        Math.max(0, report.version() - 1));
  }

  /** The quarter under way, or the one before. */
  private boolean isReportable(Quarter quarter) {
    var now = Quarter.of(today());
    return quarter.equals(now) || quarter.equals(now.previous());
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
