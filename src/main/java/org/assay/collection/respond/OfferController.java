package org.assay.collection.respond;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.collection.returns.Refusal;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.Returns;
import org.assay.collection.sharing.LinkOrganisations;
import org.assay.collection.sharing.OfferReturn;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** Where an approver offers a submitted return to the same organisation in another partnership. */
@Hidden
@Controller("/returns/{id}/offers")
@Secured("APPROVER")
@Produces(MediaType.TEXT_HTML)
class OfferController {
  private final Returns returns;
  private final OfferReturn offers;
  private final LinkOrganisations links;
  private final OfferPages pages;

  OfferController(Returns returns, OfferReturn offers, LinkOrganisations links, OfferPages pages) {
    this.returns = returns;
    this.offers = offers;
    this.links = links;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id, @Nullable @QueryValue String done) {
    return shown(caller, id, null, done);
  }

  /** A code is shown once, on the page that answers; it is kept nowhere. */
  @Post("/code")
  @Consumes(MediaType.ALL)
  HttpResponse<?> code(Caller caller, long id) {
    if (returns.find(caller, id).isEmpty()) throw ReturnProblems.notFound();
    return shown(caller, id, links.code(caller).orElse(null), null);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> offer(Caller caller, long id, @Body Map<String, Object> form) {
    return switch (offers.offer(caller, id, number(form, "link"))) {
      case OFFERED -> HttpResponse.seeOther(at(id, "offered"));
      case NOT_SUBMITTED ->
          throw ReturnProblems.conflict(
              new Refusal(
                  "offer/not-submitted",
                  "Only a return that is signed off can be offered. Submit this one first."));
      case NOT_FOUND -> throw ReturnProblems.notFound();
    };
  }

  @Post("/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(Caller caller, long id, @Body Map<String, Object> form) {
    if (!offers.withdraw(caller, number(form, "offer"))) throw ReturnProblems.notFound();
    return HttpResponse.seeOther(at(id, "withdrawn"));
  }

  @Post("/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> end(Caller caller, long id, @Body Map<String, Object> form) {
    if (!links.end(caller, number(form, "link"))) throw ReturnProblems.notFound();
    return HttpResponse.seeOther(at(id, "ended"));
  }

  private HttpResponse<?> shown(
      Caller caller, long id, @Nullable String code, @Nullable String done) {
    return returns
        .read(caller, id)
        .filter(view -> view.submission() == null)
        .map(
            view ->
                HttpResponse.ok(View.of("respond/offers", pages.offers(caller, view, code, done))))
        .orElseThrow(ReturnProblems::notFound);
  }

  private static URI at(long id, String done) {
    return URI.create("/returns/" + id + "/offers?done=" + done);
  }

  /** 0, which nothing has, for what is no number. */
  private static long number(Map<String, Object> form, String name) {
    return new FormInput(form).number(name).orElse(0);
  }
}
