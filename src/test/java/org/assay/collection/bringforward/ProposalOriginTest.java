package org.assay.collection.bringforward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProposalOriginTest {
  private static final LocalDate NOW = LocalDate.of(2026, 9, 14);

  @Test
  void last_year_is_said_of_the_calendar_year_before_alone() {
    assertEquals("Last year you said", said(LocalDate.of(2025, 9, 1), true).said());
    assertEquals("last year's answer", said(LocalDate.of(2025, 1, 6), true).answer());
    assertEquals("Last time you said", said(LocalDate.of(2024, 9, 1), true).said());
    assertEquals("Last time you said", said(LocalDate.of(2026, 2, 2), true).said());
    assertEquals("last time's answer", said(LocalDate.of(2024, 9, 1), true).answer());
  }

  @Test
  void what_was_never_sent_is_said_to_be_so() {
    assertEquals("Last year (never sent)", said(LocalDate.of(2025, 9, 1), false).label());
    assertEquals(
        "Last time you wrote, but never sent", said(LocalDate.of(2023, 9, 1), false).said());
  }

  private static ProposalOrigin said(LocalDate openedOn, boolean sent) {
    return new ProposalOrigin.LastCycle("Cycle", openedOn, NOW, sent);
  }
}
