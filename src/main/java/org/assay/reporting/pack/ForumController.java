package org.assay.reporting.pack;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.PackReaders;
import org.assay.platform.Download;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.file.PaperName;
import org.assay.reporting.queue.RenderingQueue;

/** The compliance summary for a forum of organisations of one kind. */
@Hidden
@Controller("/cycles/{id}/forums")
@PackReaders
class ForumController {
  private final Cycles cycles;
  private final ForumEditions editions;
  private final RenderingQueue queue;
  private final AccessLog log;

  ForumController(Cycles cycles, ForumEditions editions, RenderingQueue queue, AccessLog log) {
    this.cycles = cycles;
    this.editions = editions;
    this.queue = queue;
    this.log = log;
  }

  /**
   * @param file for instance {@code health.pdf}
   */
  @Get("/{file}")
  @Produces(MediaType.ALL)
  HttpResponse<?> edition(Caller caller, long id, String file) {
    var wanted = PaperName.of(file).orElseThrow(ForumController::unknown);
    var forum = Forum.of(wanted.report()).orElseThrow(ForumController::unknown);
    var cycle = cycles.find(caller.partnershipId(), id).orElseThrow(ForumController::unknown);
    var bytes = queue.once(caller.personId(), () -> made(cycle, forum, wanted.format()));
    log.record(
        caller.partnershipId(), caller.personId(), "exported", "forum-edition", Long.toString(id));
    return Download.of(
        bytes, wanted.format().mediaType(), "compliance-summary-" + cycle.code() + "-" + file);
  }

  private byte[] made(Cycle cycle, Forum forum, PaperFormat format) {
    return editions
        .paper(cycle, forum)
        .map(it -> editions.bytes(cycle, it, format))
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.CONFLICT,
                    "report/few",
                    "Fewer than five organisations of this forum were asked or have returned, so"
                        + " its figures would tell of single ones. Read the compliance summary"
                        + " instead."));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("report/unknown");
  }
}
