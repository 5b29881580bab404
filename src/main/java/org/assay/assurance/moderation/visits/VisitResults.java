package org.assay.assurance.moderation.visits;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.collection.cycles.Cycle;

/** Which returns of a cycle were visited, and what came of it, for papers; without the notes. */
@Singleton
public class VisitResults {
  private final VisitRepository visits;

  VisitResults(VisitRepository visits) {
    this.visits = visits;
  }

  /**
   * @param people who went and whom they met, in roles
   */
  public record Visited(String organisation, LocalDate on, String people, VisitOutcome outcome) {}

  /**
   * As the records stood at a time; the last first.
   *
   * @param at up to when records count
   */
  public List<Visited> of(Cycle cycle, Instant at) {
    return visits.ofCycle(cycle.partnershipId(), cycle.id(), at);
  }
}
