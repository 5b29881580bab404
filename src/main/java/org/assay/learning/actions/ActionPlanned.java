package org.assay.learning.actions;

import java.time.LocalDate;
import org.assay.engine.questionset.BlankText;
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
    what = BlankText.orNull(what);
    lead = BlankText.orNull(lead);
    lead = lead == null || lead.length() <= LONGEST_LEAD ? lead : lead.substring(0, LONGEST_LEAD);
    measure = BlankText.orNull(measure);
  }

  public boolean isEmpty() {
    return equals(EMPTY);
  }
}
