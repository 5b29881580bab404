package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.assay.collection.respond.OffersPage.Linked;
import org.assay.collection.respond.OffersPage.Made;
import org.assay.collection.respond.group.SharedPage;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.sharing.LinkOrganisations;
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

  private final OfferReturn offerReturn;
  private final Offers offers;
  private final LinkOrganisations links;

  OfferPages(OfferReturn offerReturn, Offers offers, LinkOrganisations links) {
    this.offerReturn = offerReturn;
    this.offers = offers;
    this.links = links;
  }

  OffersPage offers(Caller caller, ReturnView view, @Nullable String code) {
    return new OffersPage(
        ReturnPages.shell(caller, "Offer this return"),
        view.head().id(),
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        view.head().submittedAt() != null,
        links.links(caller).stream()
            .map(it -> new Linked(it.id(), it.otherPartnership(), it.otherOrganisation()))
            .toList(),
        offerReturn.made(caller, view.head().id()).stream()
            .map(it -> new Made(it.id(), it.other(), day(it.offeredAt()), it.withdrawnAt() != null))
            .toList(),
        code);
  }

  public SharedPage shared(Caller caller, ReturnView view, @Nullable String wrong) {
    var errors = wrong == null ? List.<ErrorLink>of() : List.of(new ErrorLink(WRONG_CODE, "#code"));
    return new SharedPage(
        ReturnPages.shell(caller, "From other partnerships").refusing(wrong != null),
        view.head().id(),
        view.asking().organisation().name(),
        links.links(caller).stream().map(it -> it.otherPartnership()).toList(),
        offers.received(view),
        caller.maySignOff(),
        errors,
        wrong);
  }

  private static String day(Instant at) {
    return AnswerWords.day(England.day(at));
  }
}
