package org.assay.reporting.boardpack;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.Problem;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.queue.RenderingQueue;

/** The board pack as a paper, for the person who is to sign. */
@Hidden
@Controller
@Secured("APPROVER")
@Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML, Problem.MEDIA_TYPE})
class BoardPackController {
  private final Returns returns;
  private final BoardPackRenderer packs;
  private final RenderingQueue queue;
  private final AccessLog log;

  BoardPackController(
      Returns returns, BoardPackRenderer packs, RenderingQueue queue, AccessLog log) {
    this.returns = returns;
    this.packs = packs;
    this.queue = queue;
    this.log = log;
  }

  @Get("/returns/{id}/board-pack.pdf")
  HttpResponse<?> pdf(Caller caller, long id) {
    var view =
        returns.read(caller, id).orElseThrow(() -> ProblemException.notFound("return/not-found"));
    if (view.agencyReturn().status() != ReturnStatus.AWAITING_SIGN_OFF)
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "board-pack/not-awaiting",
          "The board pack is there while the return waits for sign-off. Once it is signed off,"
              + " open its report instead.");
    return pack(caller, view);
  }

  private HttpResponse<?> pack(Caller caller, ReturnView view) {
    var pdf = queue.once(caller.personId(), () -> packs.pdf(view));
    log.record(
        caller.partnershipId(),
        caller.personId(),
        "exported",
        "board-pack",
        Long.toString(view.agencyReturn().id()));
    return Download.of(pdf, MediaType.APPLICATION_PDF, "board-pack.pdf");
  }
}
