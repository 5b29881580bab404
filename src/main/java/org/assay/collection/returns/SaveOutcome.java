package org.assay.collection.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.SheetOutcome.Conflict;
import org.assay.engine.answering.Finding;

/** What became of answers that somebody wanted saved: all of them, or none. */
public sealed interface SaveOutcome {
  /**
   * @param versions of every answer that was sent, as stored now
   */
  record Saved(AgencyReturn agencyReturn, Map<String, Integer> versions, Instant at)
      implements SaveOutcome {}

  record Invalid(List<Finding> findings) implements SaveOutcome {}

  /** Somebody else changed these answers in the meantime. */
  record Stale(List<Conflict> conflicts) implements SaveOutcome {}

  record Closed(Refusal why) implements SaveOutcome {}

  record NotFound() implements SaveOutcome {}
}
