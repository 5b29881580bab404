package org.assay.reporting.datasets;

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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.CycleReaders;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** Quarterly figures: their series, and asking for the next quarter. */
@Hidden
@Controller("/datasets")
@CycleReaders
@Produces(MediaType.TEXT_HTML)
class DatasetController {
  private final Datasets datasets;
  private final OpenQuarter opening;
  private final DatasetPages pages;

  DatasetController(Datasets datasets, OpenQuarter opening, DatasetPages pages) {
    this.datasets = datasets;
    this.opening = opening;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(Caller caller) {
    return HttpResponse.ok(View.of("datasets/list", pages.list(caller, null)));
  }

  @Get("/{id}")
  HttpResponse<?> one(Caller caller, String id) {
    var found = datasets.find(caller, id).orElseThrow(DatasetController::unknown);
    return HttpResponse.ok(View.of("datasets/one", pages.one(caller, found)));
  }

  @Post
  @Secured("ADMIN")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(Caller caller, @Body Map<String, Object> body) {
    var id = new FormInput(body).text("dataset");
    var found =
        datasets.all(caller).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(DatasetController::unknown);
    return switch (opening.open(caller, found)) {
      case OpenQuarter.Outcome.Opened(var cycle, var asked) ->
          HttpResponse.seeOther(URI.create("/cycles/" + cycle.id()));
      case OpenQuarter.Outcome.Refused(var why) ->
          HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
              .body(View.of("datasets/list", pages.list(caller, why)));
    };
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("dataset/unknown");
  }
}
