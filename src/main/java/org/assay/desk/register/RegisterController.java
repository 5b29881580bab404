package org.assay.desk.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.Overseers;
import org.assay.platform.Download;
import org.assay.platform.Page;
import org.assay.platform.View;
import org.assay.platform.seal.AccessLog;

/** The register of organisations, to look through and to take away. */
@Hidden
@Controller("/register")
@Overseers
class RegisterController {
  private final RegisterPages pages;
  private final AccessLog log;

  RegisterController(RegisterPages pages, AccessLog log) {
    this.pages = pages;
    this.log = log;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    var number = Page.number(request.getParameters().get("page"));
    return HttpResponse.ok(View.of("desk/register", pages.list(caller, search(request), number)));
  }

  @Get("/organisations.csv")
  @Produces({MediaType.TEXT_CSV, MediaType.TEXT_HTML})
  HttpResponse<?> export(HttpRequest<?> request, Caller caller) {
    log.record(caller.partnershipId(), caller.personId(), "exported", "register", "organisations");
    return Download.written(
        out -> pages.csv(caller, search(request), out), Download.CSV, "organisations.csv");
  }

  private static RegisterSearch search(HttpRequest<?> request) {
    var typed = new HashMap<String, String>();
    request
        .getParameters()
        .forEach((name, values) -> typed.put(name, values.isEmpty() ? "" : values.getFirst()));
    return RegisterSearch.of(Map.copyOf(typed));
  }
}
