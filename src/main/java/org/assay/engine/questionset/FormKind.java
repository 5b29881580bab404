package org.assay.engine.questionset;

/** What a question set is for; names as printed in the document. */
public enum FormKind {
  S11,
  S175,
  FE,
  EY,
  VCSE,
  CASE_AUDIT,
  DATASET,
  PULSE
}
