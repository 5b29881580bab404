package org.assay.collection.support;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a request stands. {@link #next} is the one table of how it moves. */
public enum RequestState {
  WAITING("Waiting"),
  TAKEN_UP("Taken up"),
  ANSWERED("Answered"),
  CLOSED("Closed");

  private static final Map<RequestState, Set<RequestState>> TABLE =
      Map.of(
          WAITING, Set.of(TAKEN_UP, ANSWERED, CLOSED),
          TAKEN_UP, Set.of(ANSWERED, CLOSED),
          ANSWERED, Set.of(TAKEN_UP, CLOSED),
          CLOSED, Set.of(TAKEN_UP));

  private final String label;

  RequestState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static RequestState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Somebody still has to do something about it. */
  public boolean open() {
    return this == WAITING || this == TAKEN_UP;
  }

  /** Answering and closing say what was done. */
  boolean needsNote() {
    return this == ANSWERED || this == CLOSED;
  }

  Set<RequestState> next() {
    return TABLE.getOrDefault(this, Set.of());
  }
}
