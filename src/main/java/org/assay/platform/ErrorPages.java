package org.assay.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** The one place where a refusal becomes a page for a person or a problem for a program. */
@Singleton
public class ErrorPages {

  public MutableHttpResponse<?> answer(
      HttpRequest<?> request, HttpStatus status, String code, String detail) {
    return forPrograms(request)
        ? Problem.response(status, code, detail)
        : HttpResponse.status(status)
            .contentType(MediaType.TEXT_HTML_TYPE)
            .body(View.of("error", ErrorPage.of(status, detail)));
  }

  /** By address, and elsewhere by what the client says it accepts. */
  public static boolean forPrograms(HttpRequest<?> request) {
    if (request.getPath().startsWith("/api/")) return true;
    var accepts = request.accept();
    return !accepts.isEmpty()
        && accepts.stream()
            .noneMatch(t -> t.equals(MediaType.TEXT_HTML_TYPE) || t.equals(MediaType.ALL_TYPE));
  }
}
