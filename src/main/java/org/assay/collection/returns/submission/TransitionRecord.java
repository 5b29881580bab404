package org.assay.collection.returns.submission;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.assay.collection.answersheet.Sheets;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.ReturnStatus.Event;
import org.jspecify.annotations.Nullable;

/** What a link of the trail says of a step of the return. */
final class TransitionRecord {
  private TransitionRecord() {}

  /** What the trail calls the step. */
  static String kind(Event step) {
    return switch (step) {
      case ANSWER -> Sheets.ANSWERED;
      case SUBMIT -> "sent";
      case RECALL -> "recalled";
      case SEND_BACK -> "sent-back";
      case SIGN_OFF -> "signed-off";
      case REOPEN -> "reopened";
    };
  }

  static String changes(ReturnStatus from, ReturnStatus to, @Nullable String reason) {
    var why =
        reason == null
            ? ""
            : ",\"reason\":\""
                + new String(JsonStringEncoder.getInstance().quoteAsString(reason))
                + "\"";
    return "{\"status\":{\"from\":\""
        + from.code()
        + "\",\"to\":\""
        + to.code()
        + "\"}"
        + why
        + "}";
  }
}
