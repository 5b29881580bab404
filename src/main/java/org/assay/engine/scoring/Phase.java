package org.assay.engine.scoring;

/**
 * Whether the answers may still change; the question set says what an open question is worth in
 * each.
 */
public enum Phase {
  DRAFT,
  FINAL
}
