package org.assay.desk.settings;

import java.util.Arrays;
import java.util.Optional;

/** What a body of a partnership is for. */
enum BodyKind {
  EXECUTIVE("executive", "Executive"),
  SCRUTINY("scrutiny", "Performance, audit and scrutiny (PAS)"),
  LEARNING("learning", "Learning from practice"),
  SUBGROUP("subgroup", "Subgroup for a theme or a priority"),
  FORUM("forum", "Forum of a sector or an area"),
  TASK("task", "Task and finish group");

  private final String code;
  private final String label;

  BodyKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  static Optional<BodyKind> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  String code() {
    return code;
  }

  String label() {
    return label;
  }
}
