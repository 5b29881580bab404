package org.assay.platform.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.engine.questionset.BlankTextFixture;
import org.assay.platform.govuk.ErrorLink;
import org.junit.jupiter.api.Test;

class FormInputTest {
  @Test
  void a_box_that_was_sent_once_or_often_or_never_is_read_alike() {
    var input = new FormInput(Map.of("one", " a\r\nb ", "two", List.of("x", "y")));
    assertEquals(" a\nb ", input.typed("one"));
    assertEquals("a\nb", input.text("one"));
    assertEquals("x", input.text("two"));
    assertEquals(List.of("x", "y"), input.all("two"));
    assertEquals("", input.text("three"));
    assertFalse(input.sent("three"));
  }

  @Test
  void a_box_in_which_nothing_can_be_seen_is_empty() {
    for (var blank : BlankTextFixture.invisible()) {
      var input = new FormInput(Map.of("reason", blank));
      assertEquals("", input.text("reason"));
      assertFalse(input.has("reason"));
      assertNull(input.orNull("reason"));
    }
  }

  @Test
  void three_boxes_make_a_day_of_the_calendar_or_none() {
    assertEquals(Optional.of(LocalDate.of(2026, 3, 27)), day("27", "3", "2026").date("on"));
    assertEquals(Optional.empty(), day("31", "2", "2026").date("on"));
    assertEquals(Optional.empty(), day("27", "3", "26").date("on"));
    assertEquals(Optional.empty(), day("", "3", "2026").date("on"));
  }

  @Test
  void no_day_is_a_fault_only_where_one_is_required_and_a_wrong_one_always() {
    var nothing = day("", "", "");
    nothing.day("on", "the date of the meeting");
    assertTrue(nothing.isSound());
    nothing.requiredDay("on", "the date of the meeting");
    assertEquals(List.of(new ErrorLink("Enter the date of the meeting", "#on")), nothing.errors());
    var wrong = day("31", "2", "2026");
    wrong.day("on", "the date of the meeting");
    assertEquals(
        "Enter the date of the meeting as a day, a month and a year, for instance 27 3 2026",
        wrong.errors().getFirst().text());
  }

  @Test
  void a_long_text_is_said_with_its_limit_as_people_write_it() {
    var input = new FormInput(Map.of("terms", "x".repeat(4001)));
    input.text("terms", 4000);
    assertEquals(
        List.of(new ErrorLink("Shorten this to 4,000 characters or fewer", "#terms")),
        input.errors());
  }

  @Test
  void faults_are_told_in_the_order_of_the_boxes() {
    var input = new FormInput(Map.of());
    input.wrong("Third", "c");
    input.wrong("About no box", "");
    input.wrong("First", "a");
    input.sort(List.of("a", "b", "c"));
    assertEquals(
        List.of("First", "Third", "About no box"),
        input.errors().stream().map(ErrorLink::text).toList());
  }

  private static FormInput day(String day, String month, String year) {
    return new FormInput(Map.of("on.day", day, "on.month", month, "on.year", year));
  }
}
