package org.assay.learning.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.learning.actions.Action.Age;
import org.assay.learning.actions.Action.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionTest {
  private static final Instant AT = Instant.parse("2026-09-01T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final ActionOrigin ABOUT =
      new ActionOrigin("Autumn", "a", "A. Leadership", "A1 Who leads?");
  private static final ActionPlanned PLAN =
      new ActionPlanned("Name a lead", "Head", TODAY.plusDays(3), null);

  @Test
  void an_action_ages_by_its_due_day() {
    assertEquals(Age.NO_DATE, due(null).age(TODAY));
    assertEquals(Age.OVERDUE, due(TODAY.minusDays(1)).age(TODAY));
    assertEquals(Age.SOON, due(TODAY).age(TODAY));
    assertEquals(Age.SOON, due(TODAY.plusDays(30)).age(TODAY));
    assertEquals(Age.LATER, due(TODAY.plusDays(31)).age(TODAY));
  }

  @Test
  void an_action_whose_answer_improves_is_no_longer_needed_even_if_its_words_stay() {
    var action = action(ActionState.OPEN, true);
    assertEquals(ActionState.NO_LONGER_NEEDED, action.after(wanted(PLAN, false)));
    assertEquals(ActionState.OPEN, action.after(wanted(ActionPlanned.EMPTY, true)));
    assertEquals(
        ActionState.NO_LONGER_NEEDED,
        action(ActionState.IN_PROGRESS, true).after(wanted(ActionPlanned.EMPTY, false)));
  }

  @Test
  void a_volunteered_action_lives_as_long_as_its_words() {
    var action = action(ActionState.OPEN, false);
    assertEquals(ActionState.OPEN, action.after(wanted(PLAN, false)));
    assertEquals(ActionState.NO_LONGER_NEEDED, action.after(wanted(ActionPlanned.EMPTY, false)));
  }

  @Test
  void an_action_is_needed_again_when_the_answer_worsens() {
    assertEquals(
        ActionState.OPEN, action(ActionState.NO_LONGER_NEEDED, true).after(wanted(PLAN, true)));
    assertEquals(
        ActionState.IN_PROGRESS, action(ActionState.IN_PROGRESS, true).after(wanted(PLAN, true)));
  }

  @Test
  void what_was_done_or_carried_stays_so_whatever_the_answer_says() {
    for (var state : new ActionState[] {ActionState.DONE, ActionState.CARRIED}) {
      assertEquals(state, action(state, true).after(wanted(ActionPlanned.EMPTY, false)));
      assertEquals(state, action(state, true).after(wanted(PLAN, true)));
    }
  }

  @Test
  void every_state_has_a_code_of_its_own_and_only_two_are_open() {
    for (var state : ActionState.values()) {
      assertEquals(state, ActionState.of(state.code()));
      assertEquals(
          state == ActionState.OPEN || state == ActionState.IN_PROGRESS,
          state.isOpen(),
          state.code());
    }
  }

  @Test
  void a_plan_of_blanks_is_none() {
    assertEquals(ActionPlanned.EMPTY, new ActionPlanned(" ", "", null, "\n"));
  }

  private static Wanted wanted(ActionPlanned plan, boolean required) {
    return new Wanted("a1", ABOUT, plan, required);
  }

  private static Action due(@Nullable LocalDate day) {
    return ActionBuilder.of(action(ActionState.OPEN, true))
        .plan(new ActionPlanned("Name a lead", "Head", day, null))
        .done();
  }

  private static Action action(ActionState state, boolean required) {
    var raisedBy = RaisedBy.question(1, "a1");
    var fresh = Action.opened(1, 1, raisedBy, wanted(PLAN, required), AT, null);
    return ActionBuilder.of(fresh).state(state, AT).done();
  }
}
