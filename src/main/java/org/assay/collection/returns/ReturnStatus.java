package org.assay.collection.returns;

import static java.util.Map.entry;
import static org.assay.collection.returns.ReturnStatus.Event.ANSWER;
import static org.assay.collection.returns.ReturnStatus.Event.RECALL;
import static org.assay.collection.returns.ReturnStatus.Event.REOPEN;
import static org.assay.collection.returns.ReturnStatus.Event.SEND_BACK;
import static org.assay.collection.returns.ReturnStatus.Event.SIGN_OFF;
import static org.assay.collection.returns.ReturnStatus.Event.SUBMIT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a return stands. {@link #after} is the one table of how it moves. */
public enum ReturnStatus {
  NOT_STARTED("not-started", "Not started"),
  IN_PROGRESS("in-progress", "In progress"),
  AWAITING_SIGN_OFF("awaiting-sign-off", "Awaiting sign-off"),
  SUBMITTED("submitted", "Submitted"),
  /**
   * Submitted before, and opened again by a moderator; what was submitted stands until the next
   * sign-off.
   */
  REOPENED("reopened", "Reopened");

  /** What can happen to a return. */
  public enum Event {
    ANSWER,
    SUBMIT,
    /** Taken back by those who sent it, before anybody signed. */
    RECALL,
    SEND_BACK,
    SIGN_OFF,
    REOPEN;

    /** What waits for the cycle to open, and ends when it closes. */
    static final Set<Event> BOUND_TO_CYCLE = EnumSet.of(ANSWER, SUBMIT, RECALL);
  }

  private static final Map<ReturnStatus, Map<Event, ReturnStatus>> TABLE =
      Map.ofEntries(
          entry(NOT_STARTED, Map.of(ANSWER, IN_PROGRESS, SUBMIT, AWAITING_SIGN_OFF)),
          entry(IN_PROGRESS, Map.of(ANSWER, IN_PROGRESS, SUBMIT, AWAITING_SIGN_OFF)),
          entry(
              AWAITING_SIGN_OFF,
              Map.of(RECALL, IN_PROGRESS, SEND_BACK, IN_PROGRESS, SIGN_OFF, SUBMITTED)),
          entry(SUBMITTED, Map.of(REOPEN, REOPENED)),
          entry(REOPENED, Map.of(ANSWER, REOPENED, SUBMIT, AWAITING_SIGN_OFF)));

  private final String code;
  private final String label;

  ReturnStatus(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static ReturnStatus of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst().orElseThrow();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Empty when the event cannot happen to a return that stands here. */
  public Optional<ReturnStatus> after(Event event) {
    return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(event));
  }
}
