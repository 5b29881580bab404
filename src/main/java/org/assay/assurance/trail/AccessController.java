package org.assay.assurance.trail;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.Page;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.seal.AccessLog;

/** The access log, for the scrutiny of the partnership and for each organisation about its own. */
@Hidden
@Controller
@Secured({"PAS_MEMBER", "SCRUTINEER", "RESPONDENT", "APPROVER"})
class AccessController {
  private final AccessPages pages;
  private final ConfirmationPages confirmations;
  private final AccessLog log;

  AccessController(AccessPages pages, ConfirmationPages confirmations, AccessLog log) {
    this.pages = pages;
    this.confirmations = confirmations;
    this.log = log;
  }

  @Get("/access")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> show(HttpRequest<?> request, Caller caller) {
    return HttpResponse.ok(
        View.of("trail/access", pages.page(caller, search(request), number(request))));
  }

  @Get("/access.csv")
  @Produces({MediaType.TEXT_CSV, MediaType.TEXT_HTML})
  HttpResponse<?> export(HttpRequest<?> request, Caller caller) {
    log.record(caller.partnershipId(), caller.personId(), "exported", "access-log", "all");
    return Download.written(
        out -> pages.csv(caller, search(request), out), Download.CSV, "access-log.csv");
  }

  @Get("/access/confirmations")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> confirmations(HttpRequest<?> request, Caller caller) {
    return HttpResponse.ok(
        View.of("trail/confirmations", confirmations.page(caller, number(request))));
  }

  private static int number(HttpRequest<?> request) {
    return Page.number(request.getParameters().get("page"));
  }

  private static AccessSearch search(HttpRequest<?> request) {
    Map<String, Object> typed = new HashMap<>();
    request.getParameters().forEach((name, values) -> typed.put(name, values));
    return AccessSearch.of(new FormInput(typed));
  }
}
