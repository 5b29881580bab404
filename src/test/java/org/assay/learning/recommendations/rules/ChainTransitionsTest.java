package org.assay.learning.recommendations.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.learning.recommendations.rules.ChainStep.Moved;
import org.assay.learning.recommendations.rules.ChainStep.Refused;
import org.junit.jupiter.api.Test;

class ChainTransitionsTest {
  @Test
  void a_closed_one_that_is_opened_again_stands_where_its_owners_stand() {
    var owners = List.of(ChainState.SAID_DONE, ChainState.UNDER_WAY);
    for (var state : ChainState.values()) {
      var step = ChainTransitions.reopened(state, owners);
      if (state.isOpen()) assertInstanceOf(Refused.class, step, state.name());
      else assertEquals(new Moved(ChainState.UNDER_WAY), step, state.name());
    }
  }

  /** Written by hand: the state, then where each event leads; a dash is a refusal. */
  private static final List<String> MATRIX =
      List.of(
          "asked           accepted not_accepted -         -         -           not_implemented - "
              + "       -    -",
          "not_accepted    accepted -            -         -         -           not_implemented - "
              + "       -    -",
          "accepted        accepted not_accepted under_way said_done -           not_implemented - "
              + "       -    -",
          "under_way       -        -            under_way said_done implemented not_implemented - "
              + "       -    -",
          "said_done       -        -            under_way said_done implemented not_implemented - "
              + "       -    -",
          "implemented     -        -            -         -         -           -              "
              + " improved held fell",
          "not_implemented -        -            -         -         -           -               - "
              + "       -    -",
          "improved        -        -            -         -         -           -              "
              + " improved held fell",
          "held            -        -            -         -         -           -              "
              + " improved held fell",
          "fell            -        -            -         -         -           -              "
              + " improved held fell");

  @Test
  void each_state_and_event_leads_where_the_table_says() {
    var actual = new ArrayList<String>();
    int moves = 0;
    for (var from : ChainState.values()) {
      var line = new StringBuilder(name(from));
      for (var event : ChainEvent.values()) {
        var step = ChainTransitions.next(from, event);
        line.append(' ').append(step instanceof Moved(var to) ? name(to) : "-");
        if (step instanceof Moved) moves++;
      }
      actual.add(line.toString());
    }
    assertEquals(MATRIX.stream().map(it -> it.replaceAll(" +", " ")).toList(), actual);
    assertEquals(30, moves, "of 90, counted by hand: 3 + 2 + 5 + 4 + 4 + 3 + 0 + 3 + 3 + 3");
  }

  private static String name(ChainState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  @Test
  void every_refusal_has_its_reason() {
    for (var from : ChainState.values()) {
      for (var event : ChainEvent.values()) {
        if (ChainTransitions.next(from, event) instanceof Refused(var why)) {
          assertFalse(why.isBlank(), from + " " + event);
        }
      }
    }
    assertEquals(
        new Refused("The recommendation is closed, so it takes no more updates"),
        ChainTransitions.next(ChainState.IMPLEMENTED, ChainEvent.UPDATE));
    assertEquals(
        new Refused("It was closed as not implemented, so there is nothing to re-audit"),
        ChainTransitions.next(ChainState.NOT_IMPLEMENTED, ChainEvent.FIND_HELD));
  }

  @Test
  void the_owner_who_is_least_far_decides_and_who_declined_is_left_out() {
    assertEquals(
        ChainState.ASKED,
        ChainState.together(List.of(ChainState.SAID_DONE, ChainState.ASKED, ChainState.ACCEPTED)));
    assertEquals(
        ChainState.SAID_DONE,
        ChainState.together(List.of(ChainState.NOT_ACCEPTED, ChainState.SAID_DONE)));
    assertEquals(
        ChainState.NOT_ACCEPTED,
        ChainState.together(List.of(ChainState.NOT_ACCEPTED, ChainState.NOT_ACCEPTED)));
  }
}
