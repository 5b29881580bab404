package org.assay.learning.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What will be done, as far as it has been said.
 *
 * @param lead a role or a name
 * @param measure how anybody will know that it worked
 */
public record ActionPlanned(
    @Nullable String what,
    @Nullable String lead,
    @Nullable LocalDate due,
    @Nullable String measure) {
  public static final ActionPlanned EMPTY = new ActionPlanned(null, null, null, null);
  private static final int LONGEST_LEAD = 500; // characters, as the column has it

  public ActionPlanned {
    what = said(what);
    lead = said(lead);
    lead = lead == null || lead.length() <= LONGEST_LEAD ? lead : lead.substring(0, LONGEST_LEAD);
    measure = said(measure);
  }

  public boolean isEmpty() {
    return equals(EMPTY);
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
