package org.assay.collection.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds what an organisation said before. */
@Singleton
public class PastReturns {
  private final ReturnRepository returns;
  private final ReturnViews views;

  PastReturns(ReturnRepository returns, ReturnViews views) {
    this.returns = returns;
    this.views = views;
  }

  /**
   * What the same organisation last submitted in the cycle that this one is compared with.
   *
   * @param now a return that its reader may see
   */
  @Transactional
  public Optional<ReturnView> before(ReturnView now) {
    return headBefore(now).flatMap(views::submitted);
  }

  /**
   * What the same organisation wrote in that cycle and never submitted.
   *
   * @param now a return of the reader's own organisation, whose drafts are theirs to read
   */
  @Transactional
  public Optional<ReturnView> unsentBefore(ReturnView now) {
    return headBefore(now)
        .filter(agencyReturn -> views.submitted(agencyReturn).isEmpty())
        .map(views::draft)
        .filter(draft -> !draft.answering().answers().isEmpty());
  }

  /** What was last signed off of a return that its reader may see; empty when nothing was. */
  @Transactional
  public Optional<ReturnView> submission(ReturnView own) {
    return views.submitted(own.agencyReturn());
  }

  /** What was last signed off of a return, for what the service does by itself with it. */
  @Transactional
  public Optional<ReturnView> submission(long partnershipId, long returnId) {
    return returns.find(partnershipId, returnId).flatMap(views::submitted);
  }

  /** The id of that return, whether it was submitted or not. */
  public Optional<Long> idBefore(ReturnView now) {
    return headBefore(now).map(AgencyReturn::id);
  }

  private Optional<AgencyReturn> headBefore(ReturnView now) {
    var previous = now.asking().cycle().previousId();
    return previous == null
        ? Optional.empty()
        : returns
            .find(now.agencyReturn().partnershipId(), previous, now.agencyReturn().organisationId())
            .or(() -> ofPredecessor(now.agencyReturn(), previous));
  }

  /** A school that was converted or merged goes on from what was said before. */
  private Optional<AgencyReturn> ofPredecessor(AgencyReturn now, long cycle) {
    return returns.ofPredecessors(now.partnershipId(), cycle, now.organisationId()).stream()
        .findFirst();
  }
}
