package org.assay.collection.sharing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assay.collection.returns.PastReturns;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.seal.AccessLog;

/** Offers what an organisation submitted to the same organisation in another partnership. */
@Singleton
public class OfferReturn {
  private final Returns returns;
  private final PastReturns past;
  private final LinkOrganisations links;
  private final OfferRepository offers;
  private final AccessLog log;
  private final Clock clock;

  OfferReturn(
      Returns returns,
      PastReturns past,
      LinkOrganisations links,
      OfferRepository offers,
      AccessLog log,
      Clock clock) {
    this.returns = returns;
    this.past = past;
    this.links = links;
    this.offers = offers;
    this.log = log;
    this.clock = clock;
  }

  /** What became of an offer. */
  public enum Outcome {
    OFFERED,
    /** Only what is signed off can be offered. */
    NOT_SUBMITTED,
    /** No such return or link of the caller's. */
    NOT_FOUND
  }

  /** The approver's consent, given for one return and one partnership; it is logged. */
  @Transactional
  public Outcome offer(Caller caller, long returnId, long linkId) {
    var own = own(caller, returnId);
    var link = links.links(caller).stream().filter(it -> it.id() == linkId).findFirst();
    var side = links.side(caller);
    if (own.isEmpty() || link.isEmpty() || side.isEmpty()) {
      return Outcome.NOT_FOUND;
    }
    var submitted = past.submission(own.get());
    if (submitted.isEmpty()) {
      return Outcome.NOT_SUBMITTED;
    }
    offers.add(
        side.get(),
        link.get(),
        SnapshotWriter.of(submitted.get()),
        caller.personId(),
        clock.instant());
    log.record(
        caller.partnershipId(), caller.personId(), "offered", "return", Long.toString(returnId));
    return Outcome.OFFERED;
  }

  @Transactional
  public boolean withdraw(Caller caller, long offerId) {
    return caller.maySignOff()
        && links
            .side(caller)
            .map(own -> offers.withdraw(own, offerId, clock.instant()))
            .orElse(false);
  }

  /** Of one of the organisation's own returns. */
  public List<Offer> made(Caller caller, long returnId) {
    return links.side(caller).map(own -> offers.made(own, returnId)).orElse(List.of());
  }

  private Optional<ReturnView> own(Caller caller, long returnId) {
    return caller.maySignOff()
        ? returns.read(caller, returnId).filter(view -> view.submission() == null)
        : Optional.empty();
  }
}
