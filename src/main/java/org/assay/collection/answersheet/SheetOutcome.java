package org.assay.collection.answersheet;

import java.time.Instant;
import java.util.List;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding;
import org.jspecify.annotations.Nullable;

/** What became of answers that somebody wanted saved: all of them, or none. */
public sealed interface SheetOutcome {
  /**
   * @param sheet as it is now; as it was when no answer differs from what was stored
   */
  record Kept(Sheet sheet, AnswerChangeSet changes) implements SheetOutcome {}

  record Invalid(List<Finding> findings) implements SheetOutcome {}

  /** Somebody else changed these answers in the meantime. */
  record Stale(List<Conflict> conflicts) implements SheetOutcome {}

  /**
   * Two answers to one question.
   *
   * @param version of theirs, to send with an answer that replaces it
   * @param by name of the person who gave it; null when there is no answer of theirs
   */
  record Conflict(
      String question,
      Answer mine,
      Answer theirs,
      int version,
      @Nullable String by,
      @Nullable Instant at) {}
}
