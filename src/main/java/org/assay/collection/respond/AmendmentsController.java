package org.assay.collection.respond;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.collection.returns.Amendments;
import org.assay.collection.returns.Amendments.Amendment;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.View;

/** What changed from one submission of a return to the next, for both sides. */
@Hidden
@Controller("/returns/{id}/amendments")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class AmendmentsController {
  private final Returns returns;
  private final Amendments amendments;

  AmendmentsController(Returns returns, Amendments amendments) {
    this.returns = returns;
    this.amendments = amendments;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    var found = amendments.of(caller, id);
    var line = returns.find(caller, id);
    if (found.isEmpty() || line.isEmpty()) throw ReturnProblems.notFound();
    var page =
        new AmendmentsPage(
            ReturnPages.shell(caller, "Amendments"),
            id,
            line.get().organisation().name(),
            line.get().cycle().title(),
            found.get().stream().map(AmendmentsController::signed).toList());
    return HttpResponse.ok(View.of("respond/amendments", page));
  }

  private static AmendmentsPage.Signed signed(Amendment it) {
    var when = England.moment(it.at()) + (it.by().isEmpty() ? "" : ", by " + it.by());
    return new AmendmentsPage.Signed(it, when);
  }
}
