package org.assay.reporting.queue;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.assay.platform.ErrorPages;

/** Tells a program when to come back; a page asks again by itself. */
@Singleton
public final class RenderingBusyHandler
    implements ExceptionHandler<RenderingBusyException, HttpResponse<?>> {
  private static final String SECONDS = "10";

  private final ErrorPages errors;

  RenderingBusyHandler(ErrorPages errors) {
    this.errors = errors;
  }

  @Override
  public HttpResponse<?> handle(HttpRequest request, RenderingBusyException busy) {
    var answer =
        errors
            .answer(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                "report/busy",
                "Many reports are being made. This page asks for yours again every "
                    + SECONDS
                    + " seconds, so you can leave it open.")
            .header(HttpHeaders.RETRY_AFTER, SECONDS);
    return ErrorPages.forPrograms(request) ? answer : answer.header("Refresh", SECONDS);
  }
}
