package org.assay.learning.recommendations.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of a list of recommendations. */
enum IntakeField {
  SOURCE_KIND(true),
  SOURCE(true),
  NUMBER(false),
  FOUND(false),
  RECOMMENDATION(true),
  THEME(true),
  PRIORITY(false),
  OWNERS(true),
  DUE(true),
  MEASURE(true),
  MADE(true);

  private final boolean needed;

  IntakeField(boolean needed) {
    this.needed = needed;
  }

  boolean isNeeded() {
    return needed;
  }

  /** As the first line of a list has it. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<IntakeField> of(String column) {
    var name = column.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(values()).filter(it -> it.column().equals(name)).findFirst();
  }
}
