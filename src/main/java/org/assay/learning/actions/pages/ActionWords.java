package org.assay.learning.actions.pages;

import org.assay.learning.actions.Action;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** An action in words, the same on every page and in every file. */
public final class ActionWords {

  private ActionWords() {}

  /** Its state, or that nobody has yet said what will be done. */
  public static String status(Action action) {
    return action.isToBeWritten() ? "To be written" : action.state().label();
  }

  /** The class of its tag. */
  static String tone(Action action) {
    if (action.isToBeWritten()) return "govuk-tag--yellow";
    return switch (action.state()) {
      case OPEN -> "govuk-tag--grey";
      case IN_PROGRESS -> "govuk-tag--light-blue";
      case DONE -> "govuk-tag--green";
      case NO_LONGER_NEEDED -> "govuk-tag--grey";
      case CARRIED -> "govuk-tag--purple";
    };
  }

  static @Nullable String due(Action action) {
    var due = action.plan().due();
    return due == null ? null : England.date(due);
  }

  /** Where its question is answered, and its plan is written. */
  static String question(Action action) {
    return "/returns/"
        + action.raisedBy().id()
        + "/standards/"
        + action.about().standardKey()
        + "#q-"
        + action.raisedBy().key();
  }
}
