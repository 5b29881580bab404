package org.assay.reporting.figures;

import org.jspecify.annotations.Nullable;

/** How far an action had come at a time, by the last line of its own history until then. */
enum ActionProgress {
  /** There is no action, or none was known to the partnership yet. */
  NONE,
  OPEN,
  UNDER_WAY,
  DONE,
  CARRIED,
  NO_LONGER_NEEDED;

  /**
   * @param kind of the line; null without one
   */
  static ActionProgress of(@Nullable String kind) {
    return switch (kind) {
      case null -> NONE;
      case "begun", "noted" -> UNDER_WAY;
      case "closed" -> DONE;
      case "carried" -> CARRIED;
      case "not-needed" -> NO_LONGER_NEEDED;
      default -> OPEN;
    };
  }

  boolean isOpen() {
    return this == OPEN || this == UNDER_WAY;
  }
}
