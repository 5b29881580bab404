package org.assay.assurance.caseaudit.figures;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.AuditReaders;
import org.assay.platform.View;
import org.assay.platform.problem.ProblemException;

/** What an audit counts. */
@Hidden
@Controller("/audits/{id}/figures")
@AuditReaders
@Produces(MediaType.TEXT_HTML)
class FiguresController {
  private final AuditCounts counts;
  private final FiguresPages pages;

  FiguresController(AuditCounts counts, FiguresPages pages) {
    this.counts = counts;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    return counts
        .find(caller, id)
        .map(it -> HttpResponse.ok(View.of("audits/figures", pages.page(caller, it))))
        .orElseThrow(() -> ProblemException.notFound("audit/unknown"));
  }
}
