package org.assay.learning.recommendations.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Quarters, dates and likeness. */
class ChainWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @Test
  void a_quarter_belongs_to_the_financial_year_that_begins_in_april() {
    assertEquals(new Quarter(2025, 4), Quarter.of(LocalDate.of(2026, 3, 31)));
    assertEquals(new Quarter(2026, 1), Quarter.of(LocalDate.of(2026, 4, 1)));
    assertEquals(new Quarter(2026, 1), Quarter.of(LocalDate.of(2026, 6, 30)));
    assertEquals(new Quarter(2026, 2), Quarter.of(LocalDate.of(2026, 9, 30)));
    assertEquals(new Quarter(2026, 3), Quarter.of(LocalDate.of(2026, 12, 31)));
    assertEquals(new Quarter(2026, 4), Quarter.of(LocalDate.of(2027, 1, 1)));
    assertEquals("January to March 2027", new Quarter(2026, 4).label());
    assertEquals(LocalDate.of(2027, 3, 31), new Quarter(2026, 4).lastDay());
    assertEquals(new Quarter(2026, 2), Quarter.completeOn(TODAY));
    assertEquals(new Quarter(2025, 4), new Quarter(2026, 1).previous());
    assertEquals(new Quarter(2027, 1), new Quarter(2026, 4).next());
    assertEquals(Optional.of(new Quarter(2026, 3)), Quarter.of("2026-3"));
    assertEquals(Optional.empty(), Quarter.of("2026-5"));
  }

  @Test
  void against_the_date_it_is_overdue_from_the_day_after() {
    assertEquals(
        AgainstDate.OVERDUE, AgainstDate.of(ChainState.ASKED, TODAY.minusDays(1), null, TODAY));
    assertEquals(AgainstDate.DUE_SOON, AgainstDate.of(ChainState.ASKED, TODAY, null, TODAY));
    assertEquals(
        AgainstDate.DUE_SOON, AgainstDate.of(ChainState.ASKED, TODAY.plusDays(30), null, TODAY));
    assertEquals(
        AgainstDate.NOT_DUE, AgainstDate.of(ChainState.ASKED, TODAY.plusDays(31), null, TODAY));
    assertEquals(AgainstDate.CLOSED_IN_TIME, AgainstDate.of(ChainState.ASKED, TODAY, TODAY, TODAY));
    assertEquals(
        AgainstDate.CLOSED_LATE,
        AgainstDate.of(ChainState.ASKED, TODAY.minusDays(1), TODAY, TODAY));
  }

  @Test
  void two_texts_are_as_alike_as_the_share_of_their_words_that_both_have() {
    assertEquals(
        Set.of("hous", "polic", "famil", "core"),
        Likeness.stems("Review the housing policies of core families"),
        "a short word keeps its ending");
    assertEquals(1.0, Likeness.between("Train all staff", "staff are trained"));
    assertEquals(0.0, Likeness.between("Train all staff", "Housing protocol"));
    // 3 of 4 and 3 of 5 words: 2 x 3 / 9
    assertEquals(
        6.0 / 9,
        Likeness.between(
            "core group membership agreed", "agree membership of each core conference early"),
        1e-9);
    assertEquals(0.0, Likeness.between("", "anything"));
  }

  @Test
  void the_same_request_in_other_words_is_near_and_another_one_is_not() {
    var known = "Agree for each core group which services are essential and invite them";
    assertTrue(
        Likeness.between(known, "Invite every essential service to the core group")
            >= Likeness.NEAR);
    assertTrue(
        Likeness.between(known, "Report quarterly on how long children wait for mental health help")
            < Likeness.NEAR);
  }
}
