package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assay.collection.cycles.Completion.Count;
import org.assay.collection.cycles.CompletionStamps.CycleBy;
import org.assay.people.identity.Caller;

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
   * none. However many there are, it asks as many statements as for one.
   *
   * @param shown which cycles have a line
   */
  @Transactional
  public List<Overview> overview(Caller caller, Predicate<Cycle> shown) {
    if (!caller.maySeeFigures()) {
      return List.of();
    }
    var now = clock.instant();
    var lines =
        cycles.all(caller.partnershipId()).stream()
            .filter(shown)
            .map(it -> new CycleBy(it, now))
            .toList();
    var cells = completions.cells(lines);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Overview(lines.get(i).cycle(), Completion.sum(cells.get(i))))
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
    var now = clock.instant();
    var asked = new ArrayList<>(List.of(new CycleBy(cycle, now)));
    previous(cycle).ifPresent(it -> asked.add(new CycleBy(it, cycle.samePointOf(it, now))));
    var cells = completions.cells(asked);
    return Completion.of(cycle, cells.getFirst(), cells.size() == 1 ? null : cells.getLast());
  }

  private Optional<Cycle> previous(Cycle cycle) {
    return Optional.ofNullable(cycle.previousId())
        .flatMap(it -> cycles.find(cycle.partnershipId(), it));
  }

  public record Overview(Cycle cycle, Count count) {}
}
