package org.assay.collection.returns;

import java.util.Set;
import org.assay.people.identity.Caller;

/** What a colleague was given of a return; the person who hands standards out says it. */
public interface AssignedStandards {
  /** Keys of the standards; empty when there are none in this return. */
  Set<String> of(Caller caller, long returnId);
}
