package org.assay.collection.returns;

import static org.assay.collection.cycles.CycleFixture.OPEN;
import static org.assay.collection.returns.ReturnStatus.Event.ANSWER;
import static org.assay.collection.returns.ReturnStatus.Event.REOPEN;
import static org.assay.collection.returns.ReturnStatus.Event.SEND_BACK;
import static org.assay.collection.returns.ReturnStatus.Event.SIGN_OFF;
import static org.assay.collection.returns.ReturnStatus.Event.SUBMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Optional;
import org.assay.collection.answersheet.Sheet;
import org.assay.collection.cycles.CyclePhase;
import org.assay.collection.returns.ReturnStatus.Event;
import org.junit.jupiter.api.Test;

class AgencyReturnTest {
  private static final AgencyReturn NEW =
      new AgencyReturn(
          1,
          1,
          1,
          1,
          ReturnStatus.NOT_STARTED,
          new Sheet(1, 1, Sheet.Trail.EMPTY),
          null,
          null,
          null,
          null,
          null,
          0,
          null);
  private static final AgencyReturn SUBMITTED =
      NEW.answered().declared(7, OPEN).signedOff(8L, OPEN);

  private static Optional<String> refusal(AgencyReturn it, Event event, CyclePhase phase) {
    return it.refuses(event, phase).map(Refusal::code);
  }

  @Test
  void answers_are_taken_while_the_cycle_is_open_or_late() {
    assertEquals(Optional.empty(), refusal(NEW, ANSWER, CyclePhase.OPEN));
    assertEquals(Optional.empty(), refusal(NEW, ANSWER, CyclePhase.LATE));
    assertEquals(Optional.of("return/cycle-not-open"), refusal(NEW, ANSWER, CyclePhase.NOT_OPEN));
  }

  @Test
  void a_closed_cycle_refuses_answers_and_submission() {
    assertEquals(Optional.of("return/cycle-closed"), refusal(NEW, ANSWER, CyclePhase.CLOSED));
    assertEquals(
        Optional.of("return/cycle-closed"), refusal(NEW.answered(), SUBMIT, CyclePhase.CLOSED));
  }

  @Test
  void a_return_sent_in_time_can_be_signed_off_or_sent_back_after_the_cycle_closed() {
    var sent = NEW.answered().declared(7, OPEN);
    assertEquals(Optional.empty(), refusal(sent, SIGN_OFF, CyclePhase.CLOSED));
    assertEquals(Optional.empty(), refusal(sent, SEND_BACK, CyclePhase.CLOSED));
  }

  @Test
  void a_submitted_return_is_locked_until_it_is_reopened() {
    assertEquals(Optional.of("return/submitted"), refusal(SUBMITTED, ANSWER, CyclePhase.OPEN));
    assertEquals(Optional.of("return/submitted"), refusal(SUBMITTED, SUBMIT, CyclePhase.OPEN));
    assertEquals(Optional.empty(), refusal(SUBMITTED, REOPEN, CyclePhase.CLOSED));
  }

  @Test
  void a_reopened_return_can_be_finished_after_the_cycle_closed_and_even_when_it_is_sent_back() {
    var reopened = SUBMITTED.reopened("A figure is wrong");
    assertEquals(Optional.empty(), refusal(reopened, ANSWER, CyclePhase.CLOSED));
    assertEquals(Optional.empty(), refusal(reopened, SUBMIT, CyclePhase.CLOSED));
    var sentBack = reopened.declared(7, OPEN).sentBack("Look again");
    assertEquals(Optional.empty(), refusal(sentBack, ANSWER, CyclePhase.CLOSED));
  }

  @Test
  void a_return_that_waits_for_sign_off_takes_no_answers() {
    var sent = NEW.answered().declared(7, OPEN);
    assertEquals(Optional.of("return/awaiting-sign-off"), refusal(sent, ANSWER, CyclePhase.OPEN));
    assertEquals(Optional.of("return/awaiting-sign-off"), refusal(sent, SUBMIT, CyclePhase.OPEN));
  }

  @Test
  void what_was_not_sent_cannot_be_signed_off_and_what_is_open_cannot_be_reopened() {
    assertEquals(Optional.of("return/not-sent"), refusal(NEW, SIGN_OFF, CyclePhase.OPEN));
    assertEquals(
        Optional.of("return/not-submitted"), refusal(NEW.answered(), REOPEN, CyclePhase.OPEN));
  }

  @Test
  void the_first_submission_decides_whether_it_was_on_time_and_amendments_are_counted() {
    var again =
        SUBMITTED
            .reopened("x")
            .declared(7, OPEN.plusSeconds(60))
            .signedOff(8L, OPEN.plusSeconds(90));
    assertEquals(OPEN, again.firstSubmittedAt());
    assertEquals(OPEN.plusSeconds(90), again.submittedAt());
    assertEquals(2, again.submissions());
  }

  @Test
  void sending_back_withdraws_the_declaration_and_keeps_the_reason() {
    var back = NEW.answered().declared(7, OPEN).sentBack("Standard 3 is thin");
    assertNull(back.declaredBy());
    assertNull(back.declaredAt());
    assertEquals("Standard 3 is thin", back.lastReason());
    assertEquals(ReturnStatus.IN_PROGRESS, back.status());
  }
}
