package org.assay.collection.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Finding;

/** What became of answers for a group: all of them were kept, or none. */
public sealed interface GroupOutcome {
  /**
   * @param versions by question that was sent, as stored now
   */
  record Kept(Instant at, Map<String, Integer> versions) implements GroupOutcome {}

  record Invalid(List<Finding> findings) implements GroupOutcome {}

  /**
   * Somebody else changed these.
   *
   * @param versions by question, as stored now
   */
  record Stale(Map<String, Integer> versions) implements GroupOutcome {}

  /** The cycle takes no answers any more. */
  record Closed() implements GroupOutcome {}

  record NotFound() implements GroupOutcome {}
}
