package org.assay.people.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.Map;
import org.assay.platform.ErrorPages;
import org.assay.platform.Problem;
import org.assay.platform.View;

/**
 * Answers a form that comes after the session has ended: a browser gets the page to sign in on,
 * which gives back what was typed; a script is told to sign in.
 */
@Singleton
public class SignInAgainHandler {
  private final SignInPages pages;
  private final ErrorPages errors;

  SignInAgainHandler(SignInPages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
  }

  public HttpResponse<?> answer(HttpRequest<?> request, Map<String, Object> form) {
    if (ErrorPages.forPrograms(request)) {
      return Problem.response(
          HttpStatus.UNAUTHORIZED, "sign-in/required", "Your session has ended. Sign in again.");
    }
    var carried = CarriedForm.of(request.getPath(), form);
    return carried == null
        ? errors
            .answer(
                request,
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "sign-in/too-much",
                "Your session has ended, and there is too much on the page to keep while you sign"
                    + " in. Sign in in another tab, then come back to this page and send it again.")
            .contentType(MediaType.TEXT_HTML_TYPE)
        : HttpResponse.status(HttpStatus.UNAUTHORIZED)
            .contentType(MediaType.TEXT_HTML_TYPE)
            .body(View.of("identity/sign-in", pages.page("", null, carried, Map.of())));
  }
}
