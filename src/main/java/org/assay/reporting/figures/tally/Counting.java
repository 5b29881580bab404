package org.assay.reporting.figures.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.jspecify.annotations.Nullable;

/** What the statements that count submissions have in common. */
public final class Counting {
  /** For an alias: what counted in a cycle at a time. Takes partnership, cycle, time, time. */
  public static final String COUNTED =
      "%1$s.partnership_id = ? and %1$s.cycle_id = ? and %1$s.submitted_at <= ? and"
          + " %1$s.superseded_at > ?";

  private Counting() {}

  /** The values that {@link #COUNTED} takes. */
  public static Object[] at(Cycle cycle, Instant at) {
    return new Object[] {cycle.partnershipId(), cycle.id(), at, at};
  }

  /** The same, and then the values of what a statement goes on with. */
  public static @Nullable Object[] at(Cycle cycle, Instant at, Collection<?> more) {
    var values = new ArrayList<@Nullable Object>(List.of(at(cycle, at)));
    values.addAll(more);
    return values.toArray();
  }
}
