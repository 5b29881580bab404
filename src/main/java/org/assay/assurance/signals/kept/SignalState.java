package org.assay.assurance.signals.kept;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a signal stands. {@link #next} is the one table of how it moves. */
public enum SignalState {
  WAITING("Waits for an explanation", "Not explained", "govuk-tag--yellow"),
  EXPLAINED("Explained, waits for a decision", "To decide", "govuk-tag--light-blue"),
  ACCEPTED("Explanation accepted", "Accepted", "govuk-tag--green"),
  MODERATION("Look at it in moderation", "Moderation", "govuk-tag--purple"),
  CLARIFICATION("Ask in a clarification", "Clarification", "govuk-tag--purple"),
  NO_STEP("No further step", "No further step", "govuk-tag--grey"),
  /** The organisation submitted again, and the rule no longer finds it. */
  GONE("No longer there", "Gone", "govuk-tag--grey");

  /** What the subgroup can decide, in the order in which it is offered. */
  static final Set<SignalState> DECISIONS =
      EnumSet.of(ACCEPTED, MODERATION, CLARIFICATION, NO_STEP);

  private static final Map<SignalState, Set<SignalState>> TABLE =
      Map.of(
          WAITING, EnumSet.of(EXPLAINED, MODERATION, CLARIFICATION, NO_STEP, GONE),
          EXPLAINED,
              EnumSet.of(EXPLAINED, ACCEPTED, MODERATION, CLARIFICATION, NO_STEP, WAITING, GONE),
          ACCEPTED, EnumSet.of(MODERATION, CLARIFICATION, NO_STEP, WAITING, GONE),
          MODERATION, EnumSet.of(ACCEPTED, CLARIFICATION, NO_STEP, WAITING, GONE),
          CLARIFICATION, EnumSet.of(ACCEPTED, MODERATION, NO_STEP, WAITING, GONE),
          NO_STEP, EnumSet.of(ACCEPTED, MODERATION, CLARIFICATION, WAITING, GONE),
          GONE, EnumSet.of(WAITING));

  private final String label;
  private final String mark;
  private final String tag;

  SignalState(String label, String mark, String tag) {
    this.label = label;
    this.mark = mark;
    this.tag = tag;
  }

  /** In a word or two, for a tag. */
  String mark() {
    return mark;
  }

  public String label() {
    return label;
  }

  String tag() {
    return tag;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SignalState of(String code) {
    return find(code).orElseThrow();
  }

  static Optional<SignalState> find(@Nullable String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  /** The subgroup has not decided yet. */
  public boolean isOpen() {
    return this == WAITING || this == EXPLAINED;
  }

  /** Somebody still has to look: not decided, or decided that more is asked. */
  public boolean isToBeAsked() {
    return isOpen() || this == MODERATION || this == CLARIFICATION;
  }

  Set<SignalState> next() {
    return TABLE.getOrDefault(this, Set.of());
  }

  /**
   * What the subgroup can decide now.
   *
   * @param explained whether there is an explanation, without which none can be accepted
   */
  Set<SignalState> decisions(boolean explained) {
    var all = EnumSet.copyOf(DECISIONS);
    all.retainAll(next());
    if (!explained) all.remove(ACCEPTED);
    return all;
  }
}
