package org.assay.engine.questionset;

/** How values in [0, 1] become one. */
public enum Combine {
  MEAN,
  WEIGHTED_MEAN,
  SUM,
  MEAN_OF_SECTIONS,
  POOLED,
  MIN,
  TALLY
}
