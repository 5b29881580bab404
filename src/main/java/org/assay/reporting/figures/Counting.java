package org.assay.reporting.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.jspecify.annotations.Nullable;

/** What the statements that count submissions have in common. */
final class Counting {
  /** For an alias: what counted in a cycle at a time. Takes partnership, cycle, time, time. */
  static final String COUNTED =
      "%1$s.partnership_id = ? and %1$s.cycle_id = ? and %1$s.submitted_at <= ? and"
          + " %1$s.superseded_at > ?";

  /** For an alias: the cuts, as {@link org.assay.reporting.figures.tally.CutsReader} reads them. */
  static final String CUTS =
      "%1$s.sector, %1$s.setting_type, %1$s.phase, %1$s.district, %1$s.quadrant";

  private Counting() {}

  static Object[] at(Cycle cycle, Instant at) {
    return new Object[] {cycle.partnershipId(), cycle.id(), at, at};
  }

  static @Nullable Object[] at(Cycle cycle, Instant at, Collection<?> more) {
    var values = new ArrayList<@Nullable Object>(List.of(at(cycle, at)));
    values.addAll(more);
    return values.toArray();
  }
}
