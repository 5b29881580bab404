package org.assay.assurance.decisions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.assay.platform.QueryWriter;
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

  /** Without a choice, all of a meeting, or what is pending of all. */
  static DecisionSearch of(FormInput typed) {
    var meeting = typed.text("meeting");
    var state = typed.text("state");
    return new DecisionSearch(state.isEmpty() ? meeting.isEmpty() ? PENDING : ALL : state, meeting);
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
