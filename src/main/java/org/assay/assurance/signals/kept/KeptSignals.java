package org.assay.assurance.signals.kept;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.signals.kept.SignalRepository.Ages;
import org.assay.assurance.signals.kept.SignalRepository.Bounds;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.WithheldReturns;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.Page;
import org.jspecify.annotations.Nullable;

/**
 * Finds kept signals for those who may read them: the partnership's people those of all, but for a
 * second marker those of returns that are still kept from them, and an organisation's people their
 * own.
 */
@Singleton
public class KeptSignals {
  private static final int PAGE = 50;
  private static final int MOST = 10_000;

  /** A month and a quarter: how long a signal should wait, and how long at most. */
  private static final Period MONTH = Period.ofDays(30);

  private static final Period QUARTER = Period.ofDays(90);

  private final SignalRepository signals;
  private final List<WithheldReturns> withheld;
  private final Cycles cycles;
  private final Clock clock;

  KeptSignals(
      SignalRepository signals, List<WithheldReturns> withheld, Cycles cycles, Clock clock) {
    this.signals = signals;
    this.withheld = withheld;
    this.cycles = cycles;
    this.clock = clock;
  }

  /** Whether the caller is of the partnership and may read what was submitted. */
  static boolean readsAll(Caller caller) {
    return caller.organisationId() == null && caller.maySeeSubmitted();
  }

  static boolean mayDecide(Caller caller) {
    return caller.organisationId() == null && caller.is(Role.PAS_MEMBER);
  }

  static boolean mayExplain(Caller caller, KeptSignal it) {
    return caller.mayAnswer() && caller.speaksFor(it.place().organisationId());
  }

  private Optional<Bounds> bounds(Caller caller) {
    if (readsAll(caller)) {
      return Optional.of(new Bounds(caller.partnershipId(), null, withheld(caller)));
    }
    var own = caller.organisationId();
    return own != null && caller.mayAnswer()
        ? Optional.of(new Bounds(caller.partnershipId(), own, Set.of()))
        : Optional.empty();
  }

  private Set<Long> withheld(Caller caller) {
    if (!caller.is(Role.MODERATOR)) return Set.of();
    return cycles.all(caller.partnershipId()).stream()
        .flatMap(cycle -> withheld.stream().flatMap(it -> it.inCycle(caller, cycle.id()).stream()))
        .collect(Collectors.toSet());
  }

  Page<KeptSignal> page(Caller caller, SignalSearch search) {
    return bounds(caller)
        .map(
            it ->
                Page.of(
                    search.page(),
                    PAGE,
                    signals.count(it, search),
                    before -> signals.list(it, search, PAGE, before)))
        .orElse(new Page<>(List.of(), 1, PAGE, 0));
  }

  /** All that match, the oldest first. */
  List<KeptSignal> all(Caller caller, SignalSearch search) {
    return bounds(caller).map(it -> signals.list(it, search, MOST, 0)).orElse(List.of());
  }

  Ages ages(Caller caller, SignalSearch search) {
    var today = England.day(clock.instant());
    return bounds(caller)
        .map(
            it ->
                signals.ages(
                    it, search, midnight(today.minus(MONTH)), midnight(today.minus(QUARTER))))
        .orElse(new Ages(0, 0, 0, 0, null));
  }

  private static Instant midnight(java.time.LocalDate day) {
    return day.atStartOfDay(England.ZONE).toInstant();
  }

  List<String> sectors(Caller caller) {
    return readsAll(caller) ? signals.sectors(caller.partnershipId()) : List.of();
  }

  Optional<KeptSignal> find(Caller caller, long id) {
    return signals.find(caller.partnershipId(), id).filter(it -> sees(caller, it));
  }

  List<SignalStep> steps(KeptSignal it) {
    return signals.steps(it);
  }

  /** Why the subgroup last decided about it; empty before it has. */
  public String reason(KeptSignal it) {
    return signals.steps(it).stream()
        .filter(step -> SignalState.DECISIONS.contains(step.state()) && step.words() != null)
        .map(step -> Objects.requireNonNull(step.words()))
        .reduce("", (before, now) -> now);
  }

  private boolean sees(Caller caller, KeptSignal it) {
    return mayExplain(caller, it)
        || readsAll(caller)
            && withheld.stream().noneMatch(w -> w.from(caller, it.place().returnId()));
  }

  /** What was kept of one return, as far as the caller may read it; what is gone is left out. */
  public List<KeptSignal> ofReturn(Caller caller, long returnId) {
    return signals.ofReturn(caller.partnershipId(), returnId).stream()
        .filter(it -> it.state() != SignalState.GONE && sees(caller, it))
        .toList();
  }

  /** Of a cycle, those that the subgroup has not decided on yet; for its own people. */
  public List<KeptSignal> open(Caller caller, long cycleId) {
    return all(caller, SignalSearch.open(cycleId));
  }

  /**
   * Signals of a cycle that wait for the subgroup's decision.
   *
   * @param signals how many; {@code returns} that they are of
   * @param oldest when the first was raised; null when there is none
   */
  public record Undecided(long signals, long returns, @Nullable Instant oldest) {
    public static final Undecided NONE = new Undecided(0, 0, null);
  }

  /** For those who may read figures about the cycle: counts, without a name. */
  public Undecided undecided(Cycle cycle) {
    var found =
        signals.ages(
            new Bounds(cycle.partnershipId(), null, Set.of()),
            SignalSearch.open(cycle.id()),
            Instant.EPOCH,
            Instant.EPOCH);
    return new Undecided(found.all(), found.returns(), found.oldest());
  }

  /**
   * By return of a cycle, what somebody still has to look at: for the person who draws a sample.
   */
  public Map<Long, List<KeptSignal>> toBeAsked(long partnershipId, long cycleId) {
    var byReturn = new HashMap<Long, List<KeptSignal>>();
    signals.inCycle(partnershipId, cycleId).stream()
        .filter(it -> it.state().isToBeAsked())
        .forEach(
            it ->
                byReturn
                    .computeIfAbsent(it.place().returnId(), any -> new java.util.ArrayList<>())
                    .add(it));
    return byReturn;
  }
}
