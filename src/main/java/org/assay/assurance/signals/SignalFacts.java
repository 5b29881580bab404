package org.assay.assurance.signals;

import java.util.List;
import org.assay.collection.returns.ReturnView;

/** Knows something about returns that they do not say themselves. Each kind of work has its own. */
public interface SignalFacts {

  /**
   * Empty when nothing is known.
   *
   * @param view a draft or a submission
   */
  List<? extends Fact> about(ReturnView view);
}
