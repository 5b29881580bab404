package org.assay.assurance.signals.kept;

import org.jspecify.annotations.Nullable;

/** Where a question about a signal goes when the subgroup decides to ask in a clarification. */
public interface ClarificationReach {

  /**
   * What becomes of it, as a hint beside the decision: put into the moderator's questions, kept
   * until the sample is drawn, or only recorded.
   */
  String words(KeptSignal signal);

  /** The page of the questions to the organisation, for readers of signals; null without one. */
  @Nullable String page(KeptSignal signal);
}
