package org.assay.reporting.boardpack;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.ErrorPages;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.queue.RenderingQueue;

/** The board pack as a paper, for whoever is to sign. */
@Hidden
@Controller
@Secured("APPROVER")
@Produces({"application/pdf", "text/html", "application/problem+json"})
class BoardPackController {
  private final Returns returns;
  private final BoardPackRenderer packs;
  private final RenderingQueue queue;
  private final AccessLog log;
  private final ErrorPages errors;

  BoardPackController(
      Returns returns,
      BoardPackRenderer packs,
      RenderingQueue queue,
      AccessLog log,
      ErrorPages errors) {
    this.returns = returns;
    this.packs = packs;
    this.queue = queue;
    this.log = log;
    this.errors = errors;
  }

  @Get("/returns/{id}/board-pack.pdf")
  HttpResponse<?> pdf(HttpRequest<?> request, Caller caller, long id) {
    var view = returns.read(caller, id).orElse(null);
    if (view == null) {
      return errors.notFound(request, "return/not-found");
    }
    return view.head().status() == ReturnStatus.AWAITING_SIGN_OFF
        ? pack(caller, view)
        : errors.answer(
            request,
            HttpStatus.CONFLICT,
            "board-pack/not-awaiting",
            "The board pack is there while the return waits for sign-off. Once it is signed off,"
                + " open its report instead.");
  }

  private HttpResponse<?> pack(Caller caller, ReturnView view) {
    var pdf = queue.once(caller.personId(), () -> packs.pdf(view));
    log.record(
        caller.partnershipId(),
        caller.personId(),
        "exported",
        "board-pack",
        Long.toString(view.head().id()));
    return HttpResponse.ok(pdf)
        .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"board-pack.pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }
}
