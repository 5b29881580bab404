package org.assay.learning.actions;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of an action's history.
 *
 * @param person by name; null when the service did it by itself
 */
public record ActionHistoryEntry(
    Instant at, @Nullable String person, Kind kind, @Nullable String words) {

  /** What happened. */
  public enum Kind {
    OPENED("Raised by an answer"),
    CHANGED("Plan changed"),
    BEGUN("Work begun"),
    NOTED("Progress"),
    CLOSED("Closed with proof"),
    NOT_NEEDED("No longer needed: the answer improved"),
    REOPENED("Needed again"),
    TAKEN_UP("Opened again"),
    CARRIED("Carried forward");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    static Kind of(String code) {
      return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
      return label;
    }
  }
}
