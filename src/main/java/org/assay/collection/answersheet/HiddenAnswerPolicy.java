package org.assay.collection.answersheet;

/** What to do with an answer to a question that is not asked. */
public enum HiddenAnswerPolicy {
  /** For programs: say so and save nothing. */
  REFUSE,
  /**
   * For pages, where a question may be hidden by an answer beside it: keep it in the draft, where
   * it counts nowhere.
   */
  KEEP
}
