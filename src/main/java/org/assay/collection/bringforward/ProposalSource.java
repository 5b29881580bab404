package org.assay.collection.bringforward;

import java.util.List;
import org.assay.collection.returns.ReturnView;

/** Somebody who knows answers that could stand in a return. */
public interface ProposalSource {
  /**
   * @param draft a return that its reader may see; proposals for questions that it does not ask are
   *     passed over later
   */
  List<Proposal> proposals(ReturnView draft);
}
