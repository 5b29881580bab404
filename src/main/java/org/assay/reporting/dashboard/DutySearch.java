package org.assay.reporting.dashboard;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.Function;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.Page;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.AddressChoice;
import org.assay.reporting.figures.Breach.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Which unmet duties somebody wants to see.
 *
 * @param question its key; null for any
 * @param action how far the action is; null for any
 * @param page from 1
 */
record DutySearch(
    CutFilter filter, @Nullable String question, @Nullable ActionState action, int page) {

  enum ActionState {
    NONE("No action named"),
    OVERDUE("Action overdue"),
    OPEN("Action planned or under way"),
    DONE("Action done");

    private final String label;

    ActionState(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean has(Progress progress) {
      return switch (this) {
        case NONE -> progress == Progress.NO_ACTION;
        case OVERDUE -> progress == Progress.OVERDUE;
        case OPEN -> progress == Progress.PLANNED || progress == Progress.UNDER_WAY;
        case DONE -> progress == Progress.DONE;
      };
    }

    /** As an address names it. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static DutySearch of(Function<String, @Nullable String> said) {
    return new DutySearch(
        CutFilter.of(said),
        BlankText.orNull(said.apply("question")),
        AddressChoice.of("action", said.apply("action"), ActionState.values(), ActionState::code),
        Page.number(said.apply("page")));
  }

  boolean narrows() {
    return filter.narrows() || question != null || action != null;
  }

  /** The address of another page of the same list, after the path. */
  String query(int other) {
    var parts = new LinkedHashMap<String, @Nullable Object>(filter.query());
    parts.put("question", question);
    parts.put("action", action == null ? null : action.code());
    parts.put("page", other == 1 ? null : other);
    return QueryWriter.of(parts);
  }
}
