package org.assay.collection.returns;

import java.util.Set;
import org.assay.people.identity.Caller;

/** Keeps somebody who may read submitted returns from reading one of them for a while. */
public interface WithheldReturns {
  boolean from(Caller caller, long returnId);

  /** Ids of all that are kept from somebody in a cycle: few. */
  Set<Long> inCycle(Caller caller, long cycleId);
}
