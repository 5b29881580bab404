package org.assay.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.platform.Shell;
import org.assay.platform.View;

/** A page for each code, where the type of a problem document leads, and one that lists them. */
@Hidden
@Controller("/problems")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class ProblemController {

  ProblemController() {}

  @Get
  HttpResponse<?> list() {
    var shell = Shell.open("Problem codes");
    return HttpResponse.ok(
        View.of("problem/problems", new ProblemsPage(shell, ProblemCatalogue.all())));
  }

  @Get("/{area}/{name}")
  HttpResponse<?> show(HttpRequest<?> request, String area, String name) {
    return ProblemCatalogue.find(area + "/" + name)
        .map(
            it ->
                HttpResponse.ok(
                    View.of("problem/problem", new ProblemPage(Shell.open(it.title()), it))))
        .orElseThrow(() -> ProblemException.notFound("request/not-found"));
  }
}
