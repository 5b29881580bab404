package org.assay.collection.returns;

import java.util.List;
import org.assay.engine.answering.Finding;

/** What became of facts that somebody stated. */
public sealed interface FactsOutcome {
  /** Stored; the version is what the next change has to name. */
  record Saved(int version) implements FactsOutcome {}

  /** Nothing was stored; pointers are {@code /profile/NAME}. */
  record Invalid(List<Finding> findings) implements FactsOutcome {}

  /** Somebody else has changed a fact since. Nothing was stored. */
  record Stale(int version) implements FactsOutcome {}

  record Closed(Refusal why) implements FactsOutcome {}

  record NotFound() implements FactsOutcome {}
}
