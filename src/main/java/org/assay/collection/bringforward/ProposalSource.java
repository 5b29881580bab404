package org.assay.collection.bringforward;

import java.util.List;
import org.assay.collection.returns.ReturnView;

/** What proposes answers for a return, for instance last year's return or a group's answers. */
public interface ProposalSource {
  /**
   * @param draft a return that its reader may see; proposals for questions that it does not ask are
   *     passed over later
   */
  List<Proposal> proposals(ReturnView draft);
}
