package org.assay.assurance.moderation.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.moderation.AskClarifications;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a return can be finished, and when questions about it can be sent. */
class FinishingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  private static Mark mark(String question, Marker as, String option) {
    return new Mark(question, as, 7, "met", option, null, Instant.EPOCH, 1);
  }

  private static Clarification asked(boolean answered) {
    return new Clarification(1, 2, 1, 7, Instant.EPOCH, LocalDate.of(2026, 3, 12), 2, answered);
  }

  private static String why(
      List<Mark> marks, List<String> notes, @Nullable Clarification asked, LocalDate today) {
    return Finishing.why(Marks.of(marks), notes, asked, today).orElse("can be finished");
  }

  @Test
  void something_is_marked_and_the_markers_agree_or_have_settled() {
    assertEquals("Mark at least one answer first.", why(List.of(), List.of(), null, TODAY));
    var marks = new ArrayList<>(List.of(mark("dsl", Marker.FIRST, "partly")));
    assertEquals("can be finished", why(marks, List.of(), null, TODAY));
    marks.add(mark("dsl", Marker.SECOND, "met"));
    assertEquals(
        "The two markers differ on 1. Settle each of them first.",
        why(marks, List.of(), null, TODAY));
    marks.add(mark("dsl", Marker.SETTLED, "met"));
    assertEquals("can be finished", why(marks, List.of(), null, TODAY));
  }

  @Test
  void questions_are_sent_or_deleted_first_and_their_answers_awaited_and_marked() {
    var marks = List.of(mark("dsl", Marker.FIRST, "met"));
    var notes = List.of("dsl", "policy");
    assertEquals(
        "You noted questions to the organisation. Send them or delete them first.",
        why(marks, notes, null, TODAY));
    assertEquals(
        "The organisation has until 12 March 2026 to answer your questions.",
        why(marks, notes, asked(false), TODAY));
    assertEquals(
        "Mark every answer that you asked about first. Not marked: 1.",
        why(marks, notes, asked(true), TODAY));
    assertEquals(
        "can be finished",
        why(marks, List.of("dsl"), asked(false), LocalDate.of(2026, 3, 13)),
        "an organisation that does not answer does not hold it up for ever");
  }

  @Test
  void questions_go_out_once_with_a_day_that_can_be_kept() {
    assertEquals(Optional.empty(), AskClarifications.fault(false, 1, TODAY.plusDays(1), TODAY));
    for (var fault :
        List.of(
            AskClarifications.fault(true, 1, TODAY.plusDays(1), TODAY),
            AskClarifications.fault(false, 0, TODAY.plusDays(1), TODAY),
            AskClarifications.fault(false, 1, null, TODAY),
            AskClarifications.fault(false, 1, TODAY, TODAY),
            AskClarifications.fault(false, 1, TODAY.plusDays(181), TODAY))) {
      assertEquals(true, fault.isPresent());
    }
  }
}
