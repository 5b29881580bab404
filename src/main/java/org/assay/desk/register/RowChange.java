package org.assay.desk.register;

import java.time.LocalDate;
import java.util.List;
import org.assay.desk.register.list.ListDate;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.jspecify.annotations.Nullable;

/**
 * What a line would change.
 *
 * @param outcome null when it changes nothing
 * @param words what a reader of the preview is told
 */
record RowChange(@Nullable RowOutcome outcome, String words) {
  private static final RowChange NOTHING = new RowChange(null, "");

  /**
   * @param known null when the register does not have the organisation
   */
  static RowChange of(RegisterFacts said, @Nullable KnownOrganisation known) {
    if (known == null) return unknown(said);
    var before = known.facts();
    var differences = said.differences(before);
    if (differences.isEmpty()) return NOTHING;
    return new RowChange(outcome(said, before), String.join("; ", differences));
  }

  private static RowChange unknown(RegisterFacts said) {
    var closed = said.day(RegisterField.CLOSED);
    if (!said.has(RegisterField.NAME) && !said.has(RegisterField.TYPE)) {
      return new RowChange(RowOutcome.NOT_HERE, "Nothing changes for it");
    }
    var type = RegisterField.TYPE.words(said.get(RegisterField.TYPE));
    return closed == null
        ? new RowChange(RowOutcome.ADDED, type)
        : new RowChange(RowOutcome.ADDED, type + ", closes " + ListDate.words(closed));
  }

  private static RowOutcome outcome(RegisterFacts said, RegisterFacts before) {
    if (!said.has(RegisterField.CLOSED)) return RowOutcome.CHANGED;
    @Nullable LocalDate from = before.day(RegisterField.CLOSED);
    @Nullable LocalDate to = said.day(RegisterField.CLOSED);
    if (from == null) return to == null ? RowOutcome.CHANGED : RowOutcome.CLOSED;
    if (to == null) return RowOutcome.REOPENED;
    return to.equals(from) ? RowOutcome.CHANGED : RowOutcome.CLOSURE_MOVED;
  }

  /** Whether what is said would be worth adding: what closed before today is history elsewhere. */
  static boolean isPast(RegisterFacts said, LocalDate today) {
    var closed = said.day(RegisterField.CLOSED);
    return closed != null && !closed.isAfter(today);
  }

  /**
   * What the name of a group changes.
   *
   * @param before its name in the register; null when none of its schools is there
   */
  static RowChange ofGroup(String name, @Nullable String before) {
    if (before == null) {
      return new RowChange(RowOutcome.NOT_HERE, "None of its schools is in your register");
    }
    return before.equals(name) ? NOTHING : new RowChange(RowOutcome.CHANGED, before + " → " + name);
  }

  static List<RowOutcome> applied() {
    return java.util.Arrays.stream(RowOutcome.values()).filter(RowOutcome::applies).toList();
  }
}
