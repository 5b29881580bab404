package org.assay.assurance.moderation.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Until when an organisation answers to its moderated scores. */
class ModerationResponseTest {
  private static final Instant FINISHED = Instant.parse("2026-03-02T10:00:00Z");
  private static final LocalDate LAST = LocalDate.of(2026, 3, 23);

  @Test
  void fifteen_working_days_after_it_was_finished() {
    assertEquals(LAST, ModerationResponse.last(FINISHED));
    assertEquals(Optional.empty(), ModerationResponse.closed(FINISHED, null, LAST));
    assertEquals(
        "The last day to answer was 23 March 2026",
        ModerationResponse.closed(FINISHED, null, LAST.plusDays(1)).orElseThrow());
    assertEquals(
        "These scores are not finished yet",
        ModerationResponse.closed(null, null, LAST).orElseThrow());
  }

  @Test
  void it_answers_once() {
    var agreed = new ModerationResponse(1, true, 7, FINISHED, Map.of(), null);
    assertEquals(
        "Your organisation has answered already: it agreed. It can answer once",
        ModerationResponse.closed(FINISHED, agreed, LAST).orElseThrow());
  }
}
