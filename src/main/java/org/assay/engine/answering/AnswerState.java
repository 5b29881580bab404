package org.assay.engine.answering;

/** The state of an answer; the value alone does not tell it. */
public enum AnswerState {
  /** Given. */
  ANSWERED,
  /** Does not apply, with a reason; without one it counts as not yet answered. */
  NOT_APPLICABLE,
  /** The organisation says that it does not know. */
  UNKNOWN,
  /** Hidden from this organisation: kept in the draft, counted nowhere. */
  NOT_ASKED,
  /** Asked and open. */
  NOT_YET
}
