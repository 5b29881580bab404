package org.assay.collection.colleagues;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.assay.platform.ErrorPages;

/** What is not the caller's does not exist, in the same words everywhere. */
@Singleton
public class NotFoundPages {
  private final ErrorPages errors;

  NotFoundPages(ErrorPages errors) {
    this.errors = errors;
  }

  public HttpResponse<?> answer(HttpRequest<?> request) {
    return errors.notFound(request, "return/not-found");
  }

  /** For a letter too many. */
  HttpResponse<?> limited(HttpRequest<?> request, String why) {
    return errors.answer(request, HttpStatus.TOO_MANY_REQUESTS, "invitation/limit", why + ".");
  }

  /** For a token that opens nothing, whatever the reason. */
  HttpResponse<?> invitation(HttpRequest<?> request) {
    return errors.notFound(request, "invitation/gone");
  }
}
