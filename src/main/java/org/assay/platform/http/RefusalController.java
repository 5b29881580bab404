package org.assay.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import org.assay.platform.ErrorPages;
import org.assay.platform.problem.ProblemException;

/**
 * Answers a refusal that a handler ended its request with. It is an error route, which is found at
 * once: an exception handler is looked for among all beans at each refusal.
 */
@Controller
@Produces(MediaType.ALL) // whatever was asked for, the refusal is told
class RefusalController {
  private final ErrorPages errors;

  RefusalController(ErrorPages errors) {
    this.errors = errors;
  }

  @Error(global = true)
  HttpResponse<?> refused(HttpRequest<?> request, ProblemException refused) {
    return errors.answer(request, refused.status(), refused.code(), refused.detail());
  }
}
