package org.assay.learning.recommendations;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.engine.questionset.BlankText;
import org.assay.learning.recommendations.ChainOutcome.Done;
import org.assay.learning.recommendations.ChainOutcome.NotFound;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.learning.recommendations.ChainOutcome.Stale;
import org.assay.learning.recommendations.RecommendationNews.What;
import org.assay.learning.recommendations.rules.ChainStep;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** What an owner does: answer, plan, and prove. */
@Singleton
public class WorkOnRecommendations {
  private static final int LONGEST_REASON = 2_000;

  private final OwnedParts parts;
  private final Chains chains;
  private final ChainRows.Planned actions;
  private final ChainRows.Gaps gaps;
  private final ApplicationEventPublisher<RecommendationNews> events;
  private final GuardedWords guarded;
  private final Clock clock;

  WorkOnRecommendations(
      OwnedParts parts,
      Chains chains,
      ChainRows.Planned actions,
      ChainRows.Gaps gaps,
      ApplicationEventPublisher<RecommendationNews> events,
      GuardedWords guarded,
      Clock clock) {
    this.parts = parts;
    this.chains = chains;
    this.actions = actions;
    this.gaps = gaps;
    this.events = events;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. Needs a transaction. */
  public WorkOnRecommendations at(Clock other) {
    return new WorkOnRecommendations(
        parts, chains, actions, gaps, events, guarded.at(other), other);
  }

  /** What is planned, for one recommendation or several. */
  public record Plan(String what, String lead, @Nullable LocalDate dueOn, List<Long> alsoFor) {}

  /**
   * @param version of the owner's row that the caller saw
   * @param said null when nothing was selected
   */
  @Transactional
  public ChainOutcome answer(
      Caller caller,
      long recommendation,
      long owner,
      int version,
      @Nullable OwnerAnswer said,
      @Nullable String reason) {
    var found = parts.find(caller, recommendation, owner);
    if (found.isEmpty()) return new NotFound();
    var it = found.get();
    var why = BlankText.orNull(reason);
    var fault = fault(said, why);
    if (fault.isPresent() || said == null) return fault.orElseThrow();
    return switch (it.step(said.event())) {
      case ChainStep.Refused(var no) -> new Refused("answer", no);
      case ChainStep.Moved(var to) -> {
        if (it.owner().version() != version) yield new Stale();
        parts.save(
            it.chain(),
            it.owner().answering(to, said, why, caller.personId(), today()),
            clock.instant());
        if (said.needsReason()) {
          events.publishEvent(RecommendationNews.of(caller, it.chain(), What.NOT_ACCEPTED));
        }
        yield new Done(owner);
      }
    };
  }

  private Optional<Refused> fault(@Nullable OwnerAnswer said, @Nullable String reason) {
    var unsaid =
        said == null
            ? Optional.of(new Refused("answer", "Select whether you accept the recommendation"))
            : Optional.<Refused>empty();
    var missing =
        said != null && said.needsReason() && reason == null
            ? Optional.of(
                new Refused(
                    "reason", "Enter why you do not accept it, or which part you leave out"))
            : guarded.optional("reason", reason, LONGEST_REASON);
    return Refused.all(unsaid, missing);
  }

  @Transactional
  public ChainOutcome plan(Caller caller, long recommendation, long owner, Plan plan) {
    var found = parts.find(caller, recommendation, owner);
    if (found.isEmpty()) return new NotFound();
    if (!found.get().isOpen()) return new Refused("what", "The recommendation is closed");
    var due = plan.dueOn();
    var fault =
        Refused.all(
            guarded.required("what", plan.what(), "what you will do", LONGEST_REASON),
            guarded.required("lead", plan.lead(), "who leads it", 200),
            due(due));
    if (fault.isPresent() || due == null) return fault.orElseThrow();
    var others = plan.alsoFor().stream().distinct().filter(it -> it != recommendation).toList();
    if (!others.stream().allMatch(it -> mayServe(caller, it, found.get().owner()))) {
      return new Refused("also", "Select only open recommendations that you own");
    }
    var id = Ids.of(actions.save(action(caller, found.get().owner(), plan, due)).id());
    Stream.concat(Stream.of(recommendation), others.stream())
        .forEach(
            it -> gaps.save(new ActionGap(null, caller.partnershipId(), id, it, null, null, null)));
    return new Done(id);
  }

  /** What is planned lies ahead. */
  private Optional<Refused> due(@Nullable LocalDate due) {
    if (due == null) return Optional.of(new Refused("due", "Enter the date by which it is done"));
    return due.isBefore(today())
        ? Optional.of(new Refused("due", "The date by which it is done must be today or later"))
        : Optional.empty();
  }

  private RecommendationAction action(
      Caller caller, RecommendationOwner owner, Plan plan, LocalDate due) {
    return new RecommendationAction(
        null,
        caller.partnershipId(),
        owner.organisationId(),
        owner.bodyId(),
        plan.what().strip(),
        plan.lead().strip(),
        due,
        caller.personId(),
        today());
  }

  private boolean mayServe(Caller caller, long other, RecommendationOwner owner) {
    return chains
        .find(caller, other)
        .filter(it -> it.recommendation().state().isOpen())
        .filter(it -> it.owners().stream().anyMatch(mine -> same(mine, owner)))
        .isPresent();
  }

  private static boolean same(RecommendationOwner one, RecommendationOwner other) {
    return Objects.equals(one.organisationId(), other.organisationId())
        && Objects.equals(one.bodyId(), other.bodyId());
  }

  /** Says what shows that an action was done for this recommendation, and for no other. */
  @Transactional
  public ChainOutcome prove(Caller caller, long recommendation, long gap, String proof) {
    var found = chains.find(caller, recommendation);
    var planned =
        found.stream()
            .flatMap(it -> it.actions().stream())
            .filter(it -> Long.valueOf(gap).equals(it.gap().id()))
            .findFirst();
    if (planned.isEmpty() || !mayProve(caller, found.get(), planned.get())) return new NotFound();
    if (!found.get().recommendation().state().isOpen()) {
      return new Refused("proof-" + gap, "The recommendation is closed");
    }
    var fault =
        guarded.required("proof-" + gap, proof, "what shows that it was done", LONGEST_REASON);
    if (fault.isPresent()) return fault.get();
    gaps.update(
        new ActionGap(
            gap,
            caller.partnershipId(),
            planned.get().gap().actionId(),
            recommendation,
            proof.strip(),
            today(),
            caller.personId()));
    return new Done(gap);
  }

  private static boolean mayProve(Caller caller, Chain chain, Chain.Planned planned) {
    return chain.owners().stream()
        .filter(it -> it.plans(planned.action()))
        .anyMatch(it -> ChainRights.speaksFor(caller, it));
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
