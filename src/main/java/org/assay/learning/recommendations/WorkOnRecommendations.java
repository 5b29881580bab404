package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.engine.guard.HeldBack;
import org.assay.engine.questionset.BlankText;
import org.assay.learning.recommendations.ChainOutcome.Done;
import org.assay.learning.recommendations.ChainOutcome.NotFound;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.learning.recommendations.ChainOutcome.Stale;
import org.assay.learning.recommendations.rules.ChainEvent;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.ChainStep;
import org.assay.learning.recommendations.rules.ChainTransitions;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** What an owner does: answer, plan, prove, and report each quarter. */
@Singleton
public class WorkOnRecommendations {
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_REPORT = 4_000;

  private final Chains chains;
  private final RecommendationRepository recommendations;
  private final ChainRows.Owners owners;
  private final ChainRows.Planned actions;
  private final ChainRows.Gaps gaps;
  private final ChainRows.Updates updates;
  private final Clock clock;

  WorkOnRecommendations(
      Chains chains,
      RecommendationRepository recommendations,
      ChainRows.Owners owners,
      ChainRows.Planned actions,
      ChainRows.Gaps gaps,
      ChainRows.Updates updates,
      Clock clock) {
    this.chains = chains;
    this.recommendations = recommendations;
    this.owners = owners;
    this.actions = actions;
    this.gaps = gaps;
    this.updates = updates;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. Needs a transaction at hand. */
  public WorkOnRecommendations at(Clock other) {
    return new WorkOnRecommendations(
        chains, recommendations, owners, actions, gaps, updates, other);
  }

  /**
   * An update before it is given.
   *
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

  /** What is planned, for one recommendation or several. */
  public record Plan(String what, String lead, @Nullable LocalDate dueOn, List<Long> alsoFor) {}

  private record Own(Chain chain, RecommendationOwner owner) {}

  private Optional<Own> own(Caller caller, long recommendation, long owner) {
    return chains
        .find(caller, recommendation)
        .flatMap(chain -> chain.owner(owner).map(it -> new Own(chain, it)))
        .filter(it -> ChainRights.speaksFor(caller, it.owner()));
  }

  /**
   * @param version of the owner's row that the caller saw
   */
  @Transactional
  public ChainOutcome answer(
      Caller caller,
      long recommendation,
      long owner,
      int version,
      OwnerAnswer said,
      @Nullable String reason) {
    var found = own(caller, recommendation, owner);
    if (found.isEmpty()) return new NotFound();
    var it = found.get();
    var why = BlankText.orNull(reason);
    if (said.needsReason() && why == null) {
      return new Refused("reason", "Enter why you do not accept it, or which part you leave out");
    }
    var fault = fault("reason", why, LONGEST_REASON);
    if (fault.isPresent()) return fault.get();
    return switch (step(it, said.event())) {
      case ChainStep.Refused(var no) -> new Refused("answer", no);
      case ChainStep.Moved(var to) -> {
        if (it.owner().version() != version) yield new Stale();
        save(it.chain(), it.owner().answering(to, said, why, caller.personId(), today()));
        yield new Done(owner);
      }
    };
  }

  @Transactional
  public ChainOutcome plan(Caller caller, long recommendation, long owner, Plan plan) {
    var found = own(caller, recommendation, owner);
    if (found.isEmpty()) return new NotFound();
    var closed = closed(found.get(), "what");
    if (closed.isPresent()) return closed.get();
    var due = plan.dueOn();
    var fault =
        required("what", plan.what(), "what you will do", LONGEST_REASON)
            .or(() -> required("lead", plan.lead(), "who leads it", 200))
            .or(
                () ->
                    due == null
                        ? Optional.of(new Refused("due", "Enter the date by which it is done"))
                        : Optional.empty());
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
    var fault = required("proof-" + gap, proof, "what shows that it was done", LONGEST_REASON);
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

  @Transactional
  public ChainOutcome report(Caller caller, long recommendation, long owner, Report report) {
    var found = own(caller, recommendation, owner);
    if (found.isEmpty()) return new NotFound();
    var quarter = Quarter.of(report.quarter());
    if (quarter.isEmpty() || !reportable(quarter.get())) {
      return new Refused("quarter", "Select this quarter or the one before");
    }
    var event = report.finished() ? ChainEvent.SAY_DONE : ChainEvent.UPDATE;
    return switch (step(found.get(), event)) {
      case ChainStep.Refused(var no) -> new Refused("done", no);
      case ChainStep.Moved(var to) ->
          fault(report)
              .<ChainOutcome>map(it -> it)
              .orElseGet(() -> report(caller, found.get(), report, to));
    };
  }

  private Optional<Refused> fault(Report report) {
    return required("done", report.done(), "what was done", LONGEST_REPORT)
        .or(
            () ->
                required(
                    "difference",
                    report.difference(),
                    "what difference it made, or that none can be seen yet",
                    LONGEST_REPORT))
        .or(() -> fault("evidence", report.evidence(), LONGEST_REPORT))
        .or(() -> fault("stuck", report.stuck(), LONGEST_REPORT));
  }

  private ChainOutcome report(Caller caller, Own it, Report report, ChainState to) {
    var owner = Ids.of(it.owner().id());
    var before =
        updates.findByPartnershipIdAndOwnerIdAndQuarter(
            caller.partnershipId(), owner, report.quarter());
    if (before.map(QuarterUpdate::seen).orElse(0) != report.version()) return new Stale();
    var row =
        new QuarterUpdate(
            before.map(QuarterUpdate::id).orElse(null),
            caller.partnershipId(),
            it.chain().id(),
            owner,
            report.quarter(),
            report.done().strip(),
            report.difference().strip(),
            BlankText.orNull(report.evidence()),
            BlankText.orNull(report.stuck()),
            report.finished(),
            caller.personId(),
            today(),
            Math.max(0, report.version() - 1));
    var stored = before.isPresent() ? updates.update(row) : updates.save(row);
    save(it.chain(), it.owner().in(to));
    return new Done(Ids.of(stored.id()));
  }

  /** The quarter under way, or the one before. */
  private boolean reportable(Quarter quarter) {
    var now = Quarter.of(today());
    return quarter.equals(now) || quarter.equals(now.previous());
  }

  /** A closed recommendation refuses; otherwise the owner's own state decides. */
  private static ChainStep step(Own it, ChainEvent event) {
    var whole = it.chain().recommendation().state();
    return ChainTransitions.next(whole.isOpen() ? it.owner().state() : whole, event);
  }

  private static Optional<Refused> closed(Own it, String box) {
    return it.chain().recommendation().state().isOpen()
        ? Optional.empty()
        : Optional.of(new Refused(box, "The recommendation is closed"));
  }

  /** The owner's state, and that of the whole chain, which follows. */
  private void save(Chain chain, RecommendationOwner changed) {
    owners.update(changed);
    var states =
        chain.owners().stream()
            .map(it -> it.id() != null && it.id().equals(changed.id()) ? changed : it)
            .map(RecommendationOwner::state)
            .toList();
    recommendations.update(chain.recommendation().in(ChainState.together(states)));
  }

  private Optional<Refused> required(String box, String text, String what, int longest) {
    return TextLimits.fault(text, what, longest)
        .or(() -> HeldBack.why(text, today()))
        .map(why -> new Refused(box, why));
  }

  private Optional<Refused> fault(String box, @Nullable String text, int longest) {
    if (text == null) return Optional.empty();
    return TextLimits.tooLong(text, "this", longest)
        .or(() -> HeldBack.why(text, today()))
        .map(why -> new Refused(box, why));
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
