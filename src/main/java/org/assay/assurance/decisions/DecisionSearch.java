package org.assay.assurance.decisions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.AddressChoice;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions somebody wants to see.
 *
 * @param state code of a state, {@link #PENDING}, {@link #OVERDUE}, {@link #ESCALATED} or {@link
 *     #ALL}
 * @param meeting key of one, as {@link #meeting(Decision)} has it; empty for any
 */
record DecisionSearch(String state, String meeting) {
  static final String PENDING = "pending";
  static final String OVERDUE = "overdue";
  static final String ESCALATED = "escalated";
  static final String ALL = "all";

  private static final List<String> STATES =
      Stream.concat(
              Stream.of(PENDING, OVERDUE, ESCALATED, ALL),
              Arrays.stream(DecisionState.values()).map(DecisionState::code))
          .toList();

  /** Without a choice, all of a meeting, or what is pending of all. */
  static DecisionSearch of(FormInput typed) {
    var meeting = typed.text("meeting");
    var state = AddressChoice.of("state", typed.text("state"), STATES);
    return new DecisionSearch(state == null ? meeting.isEmpty() ? PENDING : ALL : state, meeting);
  }

  List<Decision> among(List<Decision> all, LocalDate today) {
    return all.stream()
        .filter(it -> meeting.isEmpty() || meeting.equals(meeting(it)))
        .filter(it -> takes(it, today))
        .toList();
  }

  private boolean takes(Decision it, LocalDate today) {
    return switch (state) {
      case ALL -> true;
      case PENDING -> it.state().isPending();
      case OVERDUE -> it.overdue(today);
      case ESCALATED -> it.what().kind() == DecisionKind.ESCALATION;
      default -> it.state().code().equals(state);
    };
  }

  boolean narrowed() {
    return !meeting.isEmpty() || !state.equals(PENDING);
  }

  /** Of an address; empty for what is escalated. */
  static String meeting(Decision it) {
    var held = it.what().heldOn();
    return held == null ? "" : held + " " + it.what().body();
  }

  String query() {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("state", state);
    parts.put("meeting", meeting.isEmpty() ? null : meeting);
    return QueryWriter.of(parts);
  }
}
