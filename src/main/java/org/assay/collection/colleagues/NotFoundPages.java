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
    return errors.answer(
        request,
        HttpStatus.NOT_FOUND,
        "return/not-found",
        "There is no such page among those that you may see. Check the address, or start from your"
            + " returns.");
  }

  /** For a letter too many. */
  HttpResponse<?> limited(HttpRequest<?> request, String why) {
    return errors.answer(request, HttpStatus.TOO_MANY_REQUESTS, "invitation/limit", why + ".");
  }

  /** For a token that opens nothing, whatever the reason. */
  HttpResponse<?> invitation(HttpRequest<?> request) {
    return errors.answer(
        request,
        HttpStatus.NOT_FOUND,
        "invitation/gone",
        "This invitation was used, has run out or was taken back. If you have set your password"
            + " already, sign in. If not, ask the colleague who invited you to send it again.");
  }
}
