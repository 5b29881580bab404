package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.collection.cycles.Completion.Count;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Finds a partnership's cycles and says who has returned. */
@Singleton
public class Cycles {
  private final CycleRepository cycles;
  private final CompletionRepository completions;
  private final Clock clock;

  Cycles(CycleRepository cycles, CompletionRepository completions, Clock clock) {
    this.cycles = cycles;
    this.completions = completions;
    this.clock = clock;
  }

  public Optional<Cycle> find(long partnershipId, long id) {
    return cycles.find(partnershipId, id);
  }

  public Optional<Cycle> find(long partnershipId, String code) {
    return cycles.find(partnershipId, code);
  }

  /** Those of the partnership among some, in no order. */
  public List<Cycle> some(long partnershipId, Collection<Long> ids) {
    return cycles.some(partnershipId, ids);
  }

  /** The cycle with the deadlines that it had at a time. */
  public Cycle asAt(Cycle cycle, Instant at) {
    return asAt(cycle.partnershipId(), List.of(cycle), at).getFirst();
  }

  /** The same of several of a partnership, in their order. */
  public List<Cycle> asAt(long partnershipId, List<Cycle> several, Instant at) {
    return cycles.asAt(partnershipId, several, at);
  }

  /** The last opened first. */
  public List<Cycle> all(long partnershipId) {
    return cycles.all(partnershipId);
  }

  /**
   * One line a cycle, for those who may see the whole partnership's progress; for others there are
   * none.
   */
  @Transactional
  public List<Overview> overview(Caller caller) {
    if (!caller.maySeeFigures()) {
      return List.of();
    }
    return cycles.all(caller.partnershipId()).stream()
        .map(it -> new Overview(it, completions.whole(it, clock.instant())))
        .toList();
  }

  /** Nothing for a caller who may not see the whole partnership's progress. */
  @Transactional
  public Optional<Completion> completion(Caller caller, long cycleId) {
    return caller.maySeeFigures()
        ? cycles.find(caller.partnershipId(), cycleId).map(this::completion)
        : Optional.empty();
  }

  private Completion completion(Cycle cycle) {
    return Completion.of(cycle, completions.cells(cycle, clock.instant()), before(cycle));
  }

  private @Nullable List<Completion.Cell> before(Cycle cycle) {
    var previous = cycle.previousId();
    return previous == null
        ? null
        : cycles
            .find(cycle.partnershipId(), previous)
            .map(it -> completions.cells(it, cycle.samePointOf(it, clock.instant())))
            .orElse(null);
  }

  public record Overview(Cycle cycle, Count count) {}
}
