package org.assay.learning.recommendations;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.learning.recommendations.ChainOutcome.Done;
import org.assay.learning.recommendations.ChainOutcome.NotFound;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.learning.recommendations.ChainOutcome.Stale;
import org.assay.learning.recommendations.RecommendationNews.What;
import org.assay.learning.recommendations.names.RecommendationPriorities;
import org.assay.learning.recommendations.names.RecommendationThemes;
import org.assay.learning.recommendations.rules.ChainStep;
import org.assay.learning.recommendations.rules.ChainTransitions;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * Edits what a recommendation asks for, and opens a closed one again. What stood before is kept
 * with who changed it, when and why.
 */
@Singleton
public class ReviseRecommendations {
  private static final int LONGEST = 2_000;

  private final Chains chains;
  private final RecommendationRepository recommendations;
  private final RevisionRows.Edits edits;
  private final RevisionRows.Reopenings reopenings;
  private final ChainHistory history;
  private final ApplicationEventPublisher<RecommendationNews> events;
  private final RecommendationThemes themes;
  private final RecommendationPriorities priorities;
  private final GuardedWords guarded;
  private final Clock clock;

  ReviseRecommendations(
      Chains chains,
      RecommendationRepository recommendations,
      RevisionRows.Edits edits,
      RevisionRows.Reopenings reopenings,
      ChainHistory history,
      ApplicationEventPublisher<RecommendationNews> events,
      RecommendationThemes themes,
      RecommendationPriorities priorities,
      GuardedWords guarded,
      Clock clock) {
    this.history = history;
    this.chains = chains;
    this.recommendations = recommendations;
    this.edits = edits;
    this.reopenings = reopenings;
    this.events = events;
    this.themes = themes;
    this.priorities = priorities;
    this.guarded = guarded;
    this.clock = clock;
  }

  /**
   * What it is to say now.
   *
   * @param reason why it is edited
   * @param version of the recommendation that the caller saw
   */
  public record Wording(
      String words,
      String theme,
      @Nullable String priority,
      @Nullable LocalDate dueOn,
      String measure,
      String reason,
      int version) {
    Wording themed(String written) {
      return new Wording(words, written, priority, dueOn, measure, reason, version);
    }
  }

  /** What stood before each edit, the first first. */
  public List<RecommendationEdit> edits(Chain chain) {
    return edits.findByPartnershipIdAndRecommendationIdOrderById(
        chain.recommendation().partnershipId(), chain.id());
  }

  /** How it had been closed, each time that it was opened again. */
  public List<Reopening> reopenings(Chain chain) {
    return reopenings.findByPartnershipIdAndRecommendationIdOrderById(
        chain.recommendation().partnershipId(), chain.id());
  }

  /** One that the caller may edit now. */
  public Optional<Chain> editable(Caller caller, long id) {
    return ChainRights.mayRun(caller)
        ? chains.find(caller, id).filter(it -> it.recommendation().state().isOpen())
        : Optional.empty();
  }

  @Transactional
  public ChainOutcome edit(Caller caller, long id, Wording wanted) {
    var chain = editable(caller, id);
    if (chain.isEmpty()) return new NotFound();
    var it = chain.get().recommendation();
    var fault = fault(wanted, it);
    if (fault.isPresent()) return fault.get();
    if (it.version() != wanted.version()) return new Stale();
    edits.save(
        new RecommendationEdit(
            null,
            it.partnershipId(),
            id,
            it.words(),
            it.theme(),
            it.priority(),
            it.dueOn(),
            it.measure(),
            wanted.reason().strip(),
            caller.personId(),
            today()));
    history.changing(it.partnershipId(), id, clock.instant());
    recommendations.update(
        it.saying(wanted.themed(themes.known(it.partnershipId(), id, wanted.theme()))));
    events.publishEvent(RecommendationNews.of(caller, chain.get(), What.CHANGED));
    return new Done(id);
  }

  private Optional<Refused> fault(Wording wanted, Recommendation it) {
    return Refused.all(
        required("words", wanted.words(), "what is recommended", LONGEST),
        required("theme", wanted.theme(), "the theme", 200),
        priorities
            .of(it.partnershipId())
            .fault(wanted.priority(), it.priority())
            .map(why -> new Refused("priority", why)),
        due(wanted.dueOn(), it),
        required(
            "measure", wanted.measure(), "how you would see a difference to children", LONGEST),
        required("reason", wanted.reason(), "why you change it", LONGEST));
  }

  private static Optional<Refused> due(@Nullable LocalDate due, Recommendation it) {
    if (due == null) return Optional.of(new Refused("due", "Enter the date by which it is due"));
    return due.isBefore(it.madeOn())
        ? Optional.of(new Refused("due", "The due date is before the date of the review"))
        : Optional.empty();
  }

  /** By somebody who does not own it, as closing is. Its owners' own states stand as they were. */
  @Transactional
  public ChainOutcome reopen(Caller caller, long id, String reason, int version) {
    var chain = ChainRights.mayJudge(caller) ? chains.find(caller, id) : Optional.<Chain>empty();
    if (chain.isEmpty()) return new NotFound();
    if (ChainRights.isOwn(caller, chain.get())) {
      return new Refused(
          "reopen", "You own this recommendation or worked on it, so somebody else has to do this");
    }
    var it = chain.get().recommendation();
    var owners = chain.get().owners().stream().map(RecommendationOwner::state).toList();
    return switch (ChainTransitions.reopened(it.state(), owners)) {
      case ChainStep.Refused(var why) -> new Refused("reopen", why);
      case ChainStep.Moved(var to) -> {
        var fault = required("reopen", reason, "why you open it again", LONGEST);
        if (fault.isPresent()) yield fault.get();
        if (it.version() != version) yield new Stale();
        reopenings.save(row(caller, it, reason));
        history.changing(it.partnershipId(), id, clock.instant());
        recommendations.update(it.reopened(to));
        events.publishEvent(RecommendationNews.of(caller, chain.get(), What.REOPENED));
        yield new Done(id);
      }
    };
  }

  private Reopening row(Caller caller, Recommendation it, String reason) {
    return new Reopening(
        null,
        it.partnershipId(),
        Ids.of(it.id()),
        it.state(),
        Objects.requireNonNull(it.closedBy()),
        Objects.requireNonNull(it.closedOn()),
        Objects.requireNonNull(it.closingReason()),
        reason.strip(),
        caller.personId(),
        today());
  }

  private Optional<Refused> required(String box, String text, String what, int longest) {
    return guarded.required(box, text, what, longest);
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
