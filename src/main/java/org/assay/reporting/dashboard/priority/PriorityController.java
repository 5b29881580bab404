package org.assay.reporting.dashboard.priority;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.ReportReaders;
import org.assay.platform.View;
import org.assay.platform.form.AsAt;
import org.assay.platform.problem.ProblemException;
import org.assay.reporting.dashboard.FigureMargins;

/** The partnership's priorities, for those who may read its papers. */
@Hidden
@Controller("/priorities")
@ReportReaders
@Produces(MediaType.TEXT_HTML)
class PriorityController {
  private final PriorityPages pages;
  private final FigureMargins margins;

  PriorityController(PriorityPages pages, FigureMargins margins) {
    this.pages = pages;
    this.margins = margins;
  }

  @Get
  HttpResponse<?> all(Caller caller) {
    return HttpResponse.ok(View.of("dashboard/priorities", pages.all(caller)));
  }

  @Get("/{tag}")
  HttpResponse<?> one(HttpRequest<?> request, Caller caller, String tag) {
    return pages
        .one(caller, tag)
        .map(
            it ->
                View.of(
                    "dashboard/priority",
                    it,
                    "margin",
                    margins.of(caller, request.getPath(), it.title(), AsAt.NOW)))
        .map(HttpResponse::ok)
        .orElseThrow(() -> ProblemException.notFound("priority/unknown"));
  }
}
