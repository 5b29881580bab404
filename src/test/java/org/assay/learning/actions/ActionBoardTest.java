package org.assay.learning.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.learning.actions.Action.Wanted;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionBoardTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
  private static final Instant THEN = Instant.parse("2026-09-01T09:00:00Z");

  private static final List<Action> ALL =
      List.of(
          action(1, "Yesterday", "Head", TODAY.minusDays(1), ActionState.OPEN),
          action(2, "Today", "Head", TODAY, ActionState.IN_PROGRESS),
          action(3, "Thirtieth day", "Lead", TODAY.plusDays(30), ActionState.OPEN),
          action(4, "Day after", "Lead", TODAY.plusDays(31), ActionState.OPEN),
          action(5, null, null, null, ActionState.OPEN),
          action(6, "Long ago", "Head", TODAY.minusDays(90), ActionState.OPEN),
          action(7, "Done late", "Head", TODAY.minusDays(9), ActionState.DONE),
          action(8, "Improved", "Head", TODAY.minusDays(9), ActionState.NO_LONGER_NEEDED),
          action(9, "Went on", "Head", TODAY.minusDays(9), ActionState.CARRIED));

  @Test
  void what_is_to_be_done_stands_by_how_soon_it_is_due_and_the_longest_overdue_first() {
    assertEquals(
        List.of("overdue [6, 1]", "soon [2, 3]", "later [4]", "no-date [5]"),
        shown(selection(null, null)));
  }

  @Test
  void all_shows_what_came_to_an_end_after_what_is_to_be_done() {
    assertEquals(
        List.of(
            "overdue [6, 1]",
            "soon [2, 3]",
            "later [4]",
            "no-date [5]",
            "done [7]",
            "no-longer-needed [8]",
            "carried [9]"),
        shown(selection(ActionFilter.ALL, null)));
  }

  @Test
  void what_is_done_is_never_overdue() {
    assertEquals(2, ActionBoard.of(ALL, selection(null, null), TODAY).overdue());
  }

  @Test
  void a_selection_takes_one_state_one_lead_or_both() {
    assertEquals(List.of("done [7]"), shown(selection("done", null)));
    assertEquals(List.of("no-date [5]"), shown(selection(ActionFilter.TO_BE_WRITTEN, null)));
    assertEquals(List.of("soon [3]", "later [4]"), shown(selection(null, "Lead")));
    assertEquals(List.of("overdue [6, 1]"), shown(selection("overdue", null)));
    assertEquals(List.of("soon [2, 3]"), shown(selection("soon", null)));
    assertEquals(List.of(), shown(selection("done", "Lead")));
  }

  @Test
  void counts_are_of_the_selection_in_whatever_state() {
    var board = ActionBoard.of(ALL, selection("done", "Head"), TODAY);
    assertEquals(3, board.unfinished());
    assertEquals(1, board.count(it -> it.state() == ActionState.DONE));
  }

  @Test
  void a_selection_goes_into_an_address_and_what_is_not_chosen_stays_out() {
    assertEquals("", selection("", " ").query());
    assertEquals(
        "?state=done&lead=Head+%26+chair&standard=1.+Lead&cycle=Autumn&organisation=7",
        ActionFilter.of("done", "Head & chair", "1. Lead", "Autumn", 7L).query());
  }

  @Test
  void what_the_list_does_not_know_is_refused_in_words() {
    var state =
        assertThrows(ProblemException.class, () -> selection("no such state", null)).getMessage();
    assertTrue(state.contains("“no such state” for “state”"), state);
    var organisation =
        assertThrows(ProblemException.class, () -> ActionFilter.organisation("oak' or 1"))
            .getMessage();
    assertTrue(organisation.contains("Give its number, or leave it out"), organisation);
  }

  private static List<String> shown(ActionFilter selection) {
    return ActionBoard.of(ALL, selection, TODAY).groups().stream()
        .map(it -> it.code() + " " + it.actions().stream().map(Action::id).toList())
        .toList();
  }

  private static ActionFilter selection(@Nullable String state, @Nullable String lead) {
    return ActionFilter.of(state, lead, null, null, null);
  }

  private static Action action(
      long id,
      @Nullable String what,
      @Nullable String lead,
      @Nullable LocalDate due,
      ActionState state) {
    var about = new ActionOrigin("Autumn", "a", "1. Lead", "1.1 Who leads?");
    var wanted = new Wanted("q" + id, about, new ActionPlanned(what, lead, due, null), true);
    var opened = Action.opened(1, 1, RaisedBy.question(1, "q" + id), wanted, THEN, null);
    return ActionBuilder.of(opened).id(id).state(state, THEN).done();
  }
}
