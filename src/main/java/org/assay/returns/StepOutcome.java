package org.assay.returns;

import java.util.List;
import org.assay.answering.Finding;

/**
 * What became of a step on a return's way: sending it, signing it off, sending it back, reopening
 * it.
 */
public sealed interface StepOutcome {
  record Done(AgencyReturn head) implements StepOutcome {}

  record Invalid(List<Finding> findings) implements StepOutcome {}

  record Closed(Refusal why) implements StepOutcome {}

  /** The return is the caller's to see, and the step is somebody else's to take. */
  record NotAllowed(Refusal why) implements StepOutcome {}

  record NotFound() implements StepOutcome {}
}
