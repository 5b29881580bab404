package org.assay.engine.questionset;

/** What the value of a plain question is. */
public enum PlainKind {
  WORDS,
  NUMBER,
  DAY,
  MONTH
}
