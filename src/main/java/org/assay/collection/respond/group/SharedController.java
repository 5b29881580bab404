package org.assay.collection.respond.group;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.collection.questionform.Fields;
import org.assay.collection.respond.OfferPages;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.Returns;
import org.assay.collection.sharing.LinkOrganisations;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.jspecify.annotations.Nullable;

/** What a return gets from the organisation's returns to other partnerships. */
@Hidden
@Controller("/returns/{id}/shared")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class SharedController {
  private final Returns returns;
  private final LinkOrganisations links;
  private final OfferPages pages;

  SharedController(Returns returns, LinkOrganisations links, OfferPages pages) {
    this.returns = returns;
    this.links = links;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    return shown(caller, id, null, HttpStatus.OK);
  }

  @Post("/link")
  @Secured("APPROVER")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> link(Caller caller, long id, @Body Map<String, Object> form) {
    var typed = Fields.posted(form).get("code");
    return switch (links.link(caller, typed == null ? "" : typed)) {
      case LinkOrganisations.Outcome.Linked _ ->
          HttpResponse.seeOther(URI.create("/returns/" + id + "/shared"));
      case LinkOrganisations.Outcome.Refused _ ->
          shown(caller, id, typed == null ? "" : typed, HttpStatus.UNPROCESSABLE_ENTITY);
    };
  }

  private HttpResponse<?> shown(Caller caller, long id, @Nullable String wrong, HttpStatus status) {
    return returns
        .read(caller, id)
        .filter(view -> view.submission() == null && view.answering().whole())
        .map(view -> pages.shared(caller, view, wrong))
        .filter(page -> page.maySign() || !page.offers().isEmpty())
        .map(page -> HttpResponse.status(status).body(View.of("respond/shared", page)))
        .orElseThrow(ReturnProblems::notFound);
  }
}
