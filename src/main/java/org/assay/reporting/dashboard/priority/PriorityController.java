package org.assay.reporting.dashboard.priority;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.problem.ProblemException;

/** The partnership's priorities, for those who may read its papers. */
@Hidden
@Controller("/priorities")
@Secured({
  "PAS_MEMBER",
  "SCRUTINEER",
  "MODERATOR",
  "EXECUTIVE_MEMBER",
  "LEARNING_LEAD",
  "AUDIT_LEAD",
  "READER"
})
@Produces(MediaType.TEXT_HTML)
class PriorityController {
  private final PriorityPages pages;

  PriorityController(PriorityPages pages) {
    this.pages = pages;
  }

  @Get
  HttpResponse<?> all(Caller caller) {
    return HttpResponse.ok(View.of("dashboard/priorities", pages.all(caller)));
  }

  @Get("/{tag}")
  HttpResponse<?> one(Caller caller, String tag) {
    return pages
        .one(caller, tag)
        .map(it -> HttpResponse.ok(View.of("dashboard/priority", it)))
        .orElseThrow(() -> ProblemException.notFound("priority/unknown"));
  }
}
