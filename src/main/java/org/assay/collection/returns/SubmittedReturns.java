package org.assay.collection.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.assay.people.identity.Caller;
import org.assay.platform.seal.AccessLog;

/** Finds one submission of a return by its number, however often it was submitted since. */
@Singleton
public class SubmittedReturns {
  private final ReturnRepository returns;
  private final ReturnViews views;
  private final DraftAccesses reaches;
  private final AccessLog log;

  SubmittedReturns(
      ReturnRepository returns, ReturnViews views, DraftAccesses reaches, AccessLog log) {
    this.returns = returns;
    this.views = views;
    this.reaches = reaches;
    this.log = log;
  }

  /**
   * For the partnership's people, whose every view is logged, and for the organisation's own, of
   * whom one view a day is. What is withheld from the caller elsewhere is not withheld here: that
   * is for the person who asks.
   *
   * @param number from 1
   */
  @Transactional
  public Optional<ReturnView> find(Caller caller, long id, int number) {
    var agencyReturn = returns.find(caller.partnershipId(), id);
    if (agencyReturn.isEmpty()) return Optional.empty();
    if (!caller.maySeeSubmitted()) {
      var own =
          agencyReturn
              .filter(it -> reaches.of(caller, it).isWhole())
              .flatMap(it -> views.submitted(it, number));
      own.ifPresent(
          it ->
              log.recordOncePerDay(
                  caller.partnershipId(),
                  caller.personId(),
                  "viewed",
                  "return",
                  Long.toString(id)));
      return own;
    }
    var view = views.submitted(agencyReturn.get(), number);
    if (view.isPresent()) {
      log.record(caller.partnershipId(), caller.personId(), "viewed", "return", Long.toString(id));
    }
    return view;
  }
}
