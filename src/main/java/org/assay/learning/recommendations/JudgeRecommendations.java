package org.assay.learning.recommendations;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.assay.learning.recommendations.ChainHistory.Addition;
import org.assay.learning.recommendations.ChainOutcome.Done;
import org.assay.learning.recommendations.ChainOutcome.NotFound;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.learning.recommendations.ChainOutcome.Stale;
import org.assay.learning.recommendations.RecommendationNews.What;
import org.assay.learning.recommendations.rules.ChainEvent;
import org.assay.learning.recommendations.rules.ChainStep;
import org.assay.learning.recommendations.rules.ChainTransitions;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** What somebody other than the owner does: look at evidence, close, and record a re-audit. */
@Singleton
public class JudgeRecommendations {
  private static final int LONGEST = 4_000;

  private final Chains chains;
  private final RecommendationRepository recommendations;
  private final ChainRows.Checks checks;
  private final ChainRows.Reaudits reaudits;
  private final ChainHistory history;
  private final ApplicationEventPublisher<RecommendationNews> events;
  private final GuardedWords guarded;
  private final Clock clock;

  JudgeRecommendations(
      Chains chains,
      RecommendationRepository recommendations,
      ChainRows.Checks checks,
      ChainRows.Reaudits reaudits,
      ChainHistory history,
      ApplicationEventPublisher<RecommendationNews> events,
      GuardedWords guarded,
      Clock clock) {
    this.history = history;
    this.chains = chains;
    this.recommendations = recommendations;
    this.checks = checks;
    this.reaudits = reaudits;
    this.events = events;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. Needs a transaction. */
  public JudgeRecommendations at(Clock other) {
    return new JudgeRecommendations(
        chains, recommendations, checks, reaudits, history, events, guarded.at(other), other);
  }

  /**
   * How it is closed.
   *
   * @param reauditOn the first day of the month in which it is to be looked at again; null for none
   * @param version of the recommendation that the caller saw
   */
  public record Closing(
      boolean implemented, String reason, @Nullable LocalDate reauditOn, int version) {}

  /** What a re-audit found; the day is today when none is given. */
  public record Found(
      EvidenceShows result,
      String reference,
      @Nullable Long auditId,
      String words,
      @Nullable LocalDate on) {}

  @Transactional
  public ChainOutcome check(Caller caller, long id, EvidenceShows shows, String words) {
    var chain = judged(caller, id);
    if (chain.isEmpty()) return new NotFound();
    var own = own(caller, chain.get(), "shows");
    if (own.isPresent()) return own.get();
    if (!chain.get().recommendation().state().isOpen()) {
      return new Refused("shows", "The recommendation is closed. Record a re-audit instead");
    }
    var fault =
        Refused.all(
            shows.isCheck()
                ? Optional.empty()
                : Optional.of(new Refused("shows", "Select what the evidence shows")),
            fault("seen", words, "what you saw"));
    if (fault.isPresent()) return fault.get();
    var row =
        new EvidenceCheck(
            null, caller.partnershipId(), id, shows, words.strip(), caller.personId(), today());
    var stored = added(caller, id, Addition.CHECK, Ids.of(checks.save(row).id()));
    events.publishEvent(RecommendationNews.of(caller, chain.get(), What.CHECKED));
    return new Done(stored);
  }

  /** All that is wrong with how it is to be closed, by box. */
  public Map<String, String> faults(Closing it) {
    var again = it.reauditOn();
    return Refused.all(
            fault("why", it.reason(), "why you close it"),
            again == null || !again.isBefore(today().withDayOfMonth(1))
                ? Optional.empty()
                : Optional.of(
                    new Refused("again", "The month of the re-audit must be this one or later")))
        .map(Refused::faults)
        .orElse(Map.of());
  }

  @Transactional
  public ChainOutcome close(Caller caller, long id, Closing closing) {
    var chain = judged(caller, id);
    if (chain.isEmpty()) return new NotFound();
    var own = own(caller, chain.get(), "closing");
    if (own.isPresent()) return own.get();
    var it = chain.get().recommendation();
    var event =
        closing.implemented() ? ChainEvent.CLOSE_IMPLEMENTED : ChainEvent.CLOSE_NOT_IMPLEMENTED;
    return switch (ChainTransitions.next(it.state(), event)) {
      case ChainStep.Refused(var why) -> new Refused("closing", why);
      case ChainStep.Moved(var to) -> {
        var fault = Refused.of(faults(closing)).or(() -> undecided(caller, chain.get()));
        if (fault.isPresent()) yield fault.get();
        if (it.version() != closing.version()) yield new Stale();
        var day = closing.reauditOn();
        history.changing(caller.partnershipId(), id, clock.instant());
        recommendations.update(
            it.closed(to, caller.personId(), today(), closing.reason().strip(), day));
        events.publishEvent(RecommendationNews.of(caller, chain.get(), What.CLOSED));
        if (chain.get().beforeExecutive().isPresent()) {
          events.publishEvent(
              RecommendationNews.of(caller, chain.get(), What.CLOSED_BEFORE_EXECUTIVE));
        }
        yield new Done(id);
      }
    };
  }

  @Transactional
  public ChainOutcome reaudit(Caller caller, long id, Found found) {
    var chain = judged(caller, id);
    if (chain.isEmpty()) return new NotFound();
    var own = own(caller, chain.get(), "result");
    if (own.isPresent()) return own.get();
    var fault = fault(found);
    if (fault.isPresent()) return fault.get();
    var it = chain.get().recommendation();
    return switch (ChainTransitions.next(it.state(), found.result().event())) {
      case ChainStep.Refused(var why) -> new Refused("result", why);
      case ChainStep.Moved(var to) -> {
        history.changing(caller.partnershipId(), id, clock.instant());
        recommendations.update(it.in(to));
        var row = Ids.of(reaudits.save(row(caller, id, found)).id());
        events.publishEvent(RecommendationNews.of(caller, chain.get(), What.REAUDITED));
        yield new Done(added(caller, id, Addition.REAUDIT, row));
      }
    };
  }

  private Optional<Refused> fault(Found found) {
    return Refused.all(
        found.result().isReaudit()
            ? Optional.empty()
            : Optional.of(new Refused("result", "Select improved, held or fell back")),
        fault("audit", found.reference(), "the name of the re-audit"),
        fault("reaudited", found.words(), "what it found"));
  }

  private long added(Caller caller, long id, Addition what, long row) {
    history.added(what, caller.partnershipId(), id, row, clock.instant());
    return row;
  }

  private Reaudit row(Caller caller, long id, Found found) {
    var on = found.on();
    return new Reaudit(
        null,
        caller.partnershipId(),
        id,
        found.result(),
        found.reference().strip(),
        found.auditId(),
        found.words().strip(),
        caller.personId(),
        on == null ? today() : on);
  }

  private Optional<Chain> judged(Caller caller, long id) {
    return ChainRights.mayJudge(caller) ? chains.find(caller, id) : Optional.empty();
  }

  /** What is before the Executive is closed by the person who sent it there, or not yet. */
  private static Optional<Refused> undecided(Caller caller, Chain chain) {
    return chain
        .beforeExecutive()
        .filter(it -> it.raisedBy() != caller.personId())
        .map(
            it ->
                new Refused(
                    "closing",
                    "The "
                        + it.stageName()
                        + " has not decided about it yet. Only the person who escalated it can"
                        + " close it before that"));
  }

  private static Optional<Refused> own(Caller caller, Chain chain, String box) {
    return ChainRights.isOwn(caller, chain)
        ? Optional.of(
            new Refused(
                box,
                "You own this recommendation or worked on it, so somebody else has to do this"))
        : Optional.empty();
  }

  private Optional<Refused> fault(String box, String text, String what) {
    return guarded.required(
        box, text, what, box.equals("audit") ? 300 : box.equals("why") ? 2_000 : LONGEST);
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
