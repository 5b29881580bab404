package org.assay.reporting.dashboard;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.returns.WithheldReturns;
import org.assay.people.identity.Caller;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** Returns that lists of answers leave out, since their reader may not read them yet. */
@Singleton
class ReturnsLeftOut {
  private final List<WithheldReturns> withheld;

  ReturnsLeftOut(List<WithheldReturns> withheld) {
    this.withheld = withheld;
  }

  Set<Long> from(Caller caller, Cycle cycle) {
    var ids = new HashSet<Long>();
    withheld.forEach(it -> ids.addAll(it.inCycle(caller, cycle.id())));
    return ids;
  }

  static @Nullable String words(Set<Long> ids) {
    return ids.isEmpty()
        ? null
        : "%s that you mark without seeing the claim %s left out until the first marker has finished."
            .formatted(FigureWords.number(ids.size(), "return"), ids.size() == 1 ? "is" : "are");
  }
}
