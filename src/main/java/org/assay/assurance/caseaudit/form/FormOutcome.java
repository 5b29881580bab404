package org.assay.assurance.caseaudit.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.SheetOutcome.Conflict;
import org.assay.engine.answering.Finding;

/** What became of answers, or of a form that was to be sent. */
public sealed interface FormOutcome {
  /**
   * @param versions by question, as they are stored now
   * @param stopped whether the answers raised a fear for the child
   */
  record Saved(Map<String, Integer> versions, Instant at, boolean stopped) implements FormOutcome {}

  record Sent() implements FormOutcome {}

  record Invalid(List<Finding> findings) implements FormOutcome {}

  record Stale(List<Conflict> conflicts) implements FormOutcome {}

  /** The form takes this no more, or not now. */
  record Refused(String code, String why) implements FormOutcome {}

  record NotFound() implements FormOutcome {}
}
