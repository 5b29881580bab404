package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.respond.OffersPage.Linked;
import org.assay.collection.respond.OffersPage.Made;
import org.assay.collection.respond.group.SharedPage;
import org.assay.collection.respond.group.SharedPage.Offered;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.sharing.Link;
import org.assay.collection.sharing.LinkOrganisations;
import org.assay.collection.sharing.Offer;
import org.assay.collection.sharing.OfferReturn;
import org.assay.collection.sharing.Offers;
import org.assay.engine.answering.AnswerWords;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Makes the pages on which a return goes to another partnership, and comes from one. */
@Singleton
public class OfferPages {
  static final String WRONG_CODE =
      "This code cannot be used: it is wrong, used, or older than 14 days. Ask for a new one.";

  /** By the word that the address has after it was done. */
  private static final Map<String, String> DONE =
      Map.of(
          "offered",
          "Your answers are offered. The people who answer for you there now see them.",
          "withdrawn",
          "The offer is withdrawn.",
          "ended",
          "The link is ended, and what was offered over it is withdrawn.");

  private final OfferReturn offerReturn;
  private final Offers offers;
  private final Proposals proposals;
  private final LinkOrganisations links;

  OfferPages(OfferReturn offerReturn, Offers offers, Proposals proposals, LinkOrganisations links) {
    this.offerReturn = offerReturn;
    this.offers = offers;
    this.proposals = proposals;
    this.links = links;
  }

  OffersPage offers(Caller caller, ReturnView view, @Nullable String code, @Nullable String done) {
    var made = new LinkedHashMap<String, Made>();
    offerReturn.made(caller, view.agencyReturn().id()).reversed().stream()
        .map(it -> made(view, it))
        .forEach(it -> made.put(it.partnership(), it));
    var linked =
        links.links(caller).stream()
            .map(it -> linked(it, made.remove(it.otherPartnership())))
            .toList();
    return new OffersPage(
        ReturnPages.shell(caller, "Offer this return"),
        view.agencyReturn().id(),
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        view.agencyReturn().submittedAt() != null,
        linked,
        List.copyOf(made.values()),
        code,
        done == null ? null : DONE.get(done));
  }

  private static Linked linked(Link link, @Nullable Made made) {
    return new Linked(link.id(), link.otherPartnership(), link.otherOrganisation(), made);
  }

  private static Made made(ReturnView view, Offer offer) {
    return new Made(
        offer.id(),
        offer.other(),
        day(offer.offeredAt()),
        offer.withdrawnAt() != null,
        view.agencyReturn().submissions() > offer.number());
  }

  public SharedPage shared(Caller caller, ReturnView view, @Nullable String wrong) {
    var errors = wrong == null ? List.<ErrorLink>of() : List.of(new ErrorLink(WRONG_CODE, "#code"));
    return new SharedPage(
        ReturnPages.shell(caller, "From other partnerships").refusing(wrong != null),
        view.agencyReturn().id(),
        view.asking().organisation().name(),
        links.links(caller).stream().map(it -> it.otherPartnership()).toList(),
        offers.received(view).stream()
            .map(it -> Offered.of(it, proposals.of(view, it.proposals())))
            .toList(),
        caller.maySignOff(),
        errors,
        wrong);
  }

  private static String day(Instant at) {
    return AnswerWords.day(England.day(at));
  }
}
