package org.assay.collection.returns;

import org.assay.people.identity.Caller;

/** Keeps somebody who may read submitted returns from reading one of them for a while. */
public interface WithheldReturns {
  boolean from(Caller caller, long returnId);
}
