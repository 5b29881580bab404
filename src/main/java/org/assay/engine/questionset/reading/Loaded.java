package org.assay.engine.questionset.reading;

import java.util.List;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;

/**
 * What became of a document: ready as a whole, or refused with everything that is wrong with it.
 */
public sealed interface Loaded {
  record Ready(Edition edition) implements Loaded {}

  record Refused(List<Fault> faults) implements Loaded {}
}
