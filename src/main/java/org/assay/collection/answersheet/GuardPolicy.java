package org.assay.collection.answersheet;

/** What may be done about text that looks as if it identified a child. */
public enum GuardPolicy {
  /** Its writer takes it out, or says why it identifies nobody, which is logged. */
  CONFIRMABLE,
  /** It can only be taken out: the sheet is about children, and holds none that could be found. */
  REMOVE_ONLY
}
