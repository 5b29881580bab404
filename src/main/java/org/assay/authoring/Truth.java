package org.assay.authoring;

/** Kleene's three values, from least to most. */
enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  static Truth of(boolean yes) {
    return yes ? TRUE : FALSE;
  }

  Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Truth not() {
    return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
  }
}
