package org.assay.collection.returns;

import org.assay.collection.returns.ReturnStatus.Event;

/**
 * Why a return cannot be changed in the way that was asked.
 *
 * @param code stable, for callers that are programs
 * @param message for a reader, with what to do
 */
public record Refusal(String code, String message) {
  static final Refusal CYCLE_NOT_OPEN =
      new Refusal(
          "return/cycle-not-open",
          "The cycle has not opened yet. Come back on the day that it opens.");
  static final Refusal CYCLE_CLOSED =
      new Refusal(
          "return/cycle-closed",
          "The cycle is closed and takes no more answers. Ask the partnership to extend it, or to"
              + " reopen your return.");

  /** Somebody else has changed what the return states of its organisation since it was read. */
  public static final Refusal FACTS_STALE =
      new Refusal(
          "profile/stale",
          "Someone else has changed these answers since you opened the page. Read theirs, then"
              + " change what is wrong.");

  /** What the organisation is decides what it is asked, and most of that was signed off. */
  static final Refusal FACTS_LOCKED =
      new Refusal(
          "return/facts-locked",
          "Your return was reopened for some questions only. What it says about your organisation"
              + " cannot be changed. Ask the partnership if it is wrong.");

  /**
   * @param locked refs of questions that somebody wanted to change
   * @param open refs of those that the return was reopened for
   */
  static Refusal locked(String locked, String open) {
    return new Refusal(
        "return/question-locked",
        "Your return was reopened for %s only. The answer to %s is locked. Nothing was saved: leave it as it was and save again."
            .formatted(open, locked));
  }

  public static Refusal of(ReturnStatus status, Event event) {
    return switch (status) {
      case AWAITING_SIGN_OFF ->
          new Refusal(
              "return/awaiting-sign-off",
              "The return is waiting for sign-off. An approver can sign it off or send it back.");
      case SUBMITTED ->
          new Refusal(
              "return/submitted", "The return is submitted and locked. A moderator can reopen it.");
      case NOT_STARTED, IN_PROGRESS, REOPENED ->
          event == Event.REOPEN
              ? new Refusal(
                  "return/not-submitted", "The return is open already. Answers can be changed.")
              : new Refusal(
                  "return/not-sent", "The return has not been sent for sign-off. Submit it first.");
    };
  }
}
