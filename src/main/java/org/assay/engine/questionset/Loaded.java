package org.assay.engine.questionset;

import java.util.List;

/**
 * What became of a document: ready as a whole, or refused with everything that is wrong with it.
 */
public sealed interface Loaded {
  record Ready(Edition edition) implements Loaded {}

  record Refused(List<Fault> faults) implements Loaded {}
}
