package org.assay.assurance.decisions;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.platform.England;

/**
 * A partnership's decisions as they stood at a time, for papers and pages. Who reads them must be
 * somebody of the partnership who may read its papers; what is about a return that is kept from a
 * second marker is for the reader of {@link AskedDecision#returnId()} to leave out.
 */
@Singleton
public class DecisionsAt {
  private final DecisionRows.Asked asked;
  private final DecisionRows.Steps steps;

  DecisionsAt(DecisionRows.Asked asked, DecisionRows.Steps steps) {
    this.asked = asked;
    this.steps = steps;
  }

  /** All that had been asked by then, the last meeting first. */
  public List<Decision> of(long partnershipId, Instant at) {
    var by =
        steps.findByPartnershipIdOrderById(partnershipId).stream()
            .collect(groupingBy(DecisionStep::decisionId));
    return asked.findByPartnershipIdOrderByNumber(partnershipId).stream()
        .map(it -> new Decision(it, by.getOrDefault(Objects.requireNonNull(it.id()), List.of())))
        .map(it -> it.asAt(at))
        .flatMap(Optional::stream)
        .sorted(Decision.LATEST_FIRST)
        .toList();
  }

  /**
   * What a meeting hears of earlier ones: every decision of the last meeting up to the day, then
   * the others of which something is still to happen.
   */
  public List<Decision> mattersArising(long partnershipId, Instant at) {
    return Decision.arising(of(partnershipId, at), England.day(at));
  }
}
