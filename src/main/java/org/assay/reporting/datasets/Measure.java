package org.assay.reporting.datasets;

/**
 * A figure of a dataset.
 *
 * @param share whether it is given as two numbers, a part and a whole
 */
record Measure(String key, String ref, String text, boolean share) {
  /** How far a share may move from one quarter to the next without a word, in percentage points. */
  static final int DECLARED_POINTS = 10;

  /** How far a number may move, in per cent of what it was. */
  static final int DECLARED_PERCENT = 10;

  /** What is declared, in words. */
  static final String DECLARED =
      "A share that moves by more than %d percentage points, or a number by more than %d%%, needs a commentary."
          .formatted(DECLARED_POINTS, DECLARED_PERCENT);
}
