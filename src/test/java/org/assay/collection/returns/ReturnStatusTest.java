package org.assay.collection.returns;

import static java.util.Map.entry;
import static org.assay.collection.returns.ReturnStatus.AWAITING_SIGN_OFF;
import static org.assay.collection.returns.ReturnStatus.Event.ANSWER;
import static org.assay.collection.returns.ReturnStatus.Event.RECALL;
import static org.assay.collection.returns.ReturnStatus.Event.REOPEN;
import static org.assay.collection.returns.ReturnStatus.Event.SEND_BACK;
import static org.assay.collection.returns.ReturnStatus.Event.SIGN_OFF;
import static org.assay.collection.returns.ReturnStatus.Event.SUBMIT;
import static org.assay.collection.returns.ReturnStatus.IN_PROGRESS;
import static org.assay.collection.returns.ReturnStatus.NOT_STARTED;
import static org.assay.collection.returns.ReturnStatus.REOPENED;
import static org.assay.collection.returns.ReturnStatus.SUBMITTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.returns.ReturnStatus.Event;
import org.junit.jupiter.api.Test;

class ReturnStatusTest {
  private static final ReturnStatus NOWHERE = null;

  /** Every status against every event; NOWHERE is a refusal. */
  private static final Map<ReturnStatus, Map<Event, Optional<ReturnStatus>>> RULES =
      Map.ofEntries(
          row(NOT_STARTED, IN_PROGRESS, AWAITING_SIGN_OFF, NOWHERE, NOWHERE, NOWHERE, NOWHERE),
          row(IN_PROGRESS, IN_PROGRESS, AWAITING_SIGN_OFF, NOWHERE, NOWHERE, NOWHERE, NOWHERE),
          row(AWAITING_SIGN_OFF, NOWHERE, NOWHERE, IN_PROGRESS, IN_PROGRESS, SUBMITTED, NOWHERE),
          row(SUBMITTED, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, REOPENED),
          row(REOPENED, REOPENED, AWAITING_SIGN_OFF, NOWHERE, NOWHERE, NOWHERE, NOWHERE));

  private static Map.Entry<ReturnStatus, Map<Event, Optional<ReturnStatus>>> row(
      ReturnStatus from,
      ReturnStatus answer,
      ReturnStatus submit,
      ReturnStatus recall,
      ReturnStatus sendBack,
      ReturnStatus signOff,
      ReturnStatus reopen) {
    return entry(
        from,
        Map.of(
            ANSWER, Optional.ofNullable(answer),
            SUBMIT, Optional.ofNullable(submit),
            RECALL, Optional.ofNullable(recall),
            SEND_BACK, Optional.ofNullable(sendBack),
            SIGN_OFF, Optional.ofNullable(signOff),
            REOPEN, Optional.ofNullable(reopen)));
  }

  @Test
  void every_status_meets_every_event_as_the_rules_say() {
    for (var status : ReturnStatus.values()) {
      for (var event : Event.values()) {
        assertEquals(RULES.get(status).get(event), status.after(event), status + " on " + event);
      }
    }
  }

  @Test
  void every_status_is_found_by_its_code() {
    assertEquals(
        List.of("not-started", "in-progress", "awaiting-sign-off", "submitted", "reopened"),
        Arrays.stream(ReturnStatus.values()).map(ReturnStatus::code).toList());
    for (var status : ReturnStatus.values()) {
      assertEquals(status, ReturnStatus.of(status.code()));
    }
  }
}
