package org.assay.collection.returns.submission;

import java.util.List;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.Refusal;
import org.assay.engine.answering.Finding;

/**
 * What became of a step on a return's way: sending it, signing it off, sending it back, reopening
 * it.
 */
public sealed interface TransitionOutcome {
  record Done(AgencyReturn agencyReturn) implements TransitionOutcome {}

  record Invalid(List<Finding> findings) implements TransitionOutcome {}

  record Closed(Refusal why) implements TransitionOutcome {}

  /** The return is the caller's to see, and the step is somebody else's to take. */
  record NotAllowed(Refusal why) implements TransitionOutcome {}

  record NotFound() implements TransitionOutcome {}
}
