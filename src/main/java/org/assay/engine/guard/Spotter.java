package org.assay.engine.guard;

import java.util.List;

/** Finds one kind of identifier. */
interface Spotter {
  List<Span> spans(Passage passage);
}
