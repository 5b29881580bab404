package org.assay.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.assay.platform.health.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log what a request ended with that nothing of ours caught: a fault of the service as
 * an error with its trace, a collision of two requests in one line, and trouble of the database or
 * a disk not at all, since it is told once in ten seconds where it is counted.
 */
@Singleton
final class UncaughtHandler implements ExceptionHandler<RuntimeException, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(UncaughtHandler.class);

  private final ErrorResponseProcessor<?> faults;

  UncaughtHandler(ErrorResponseProcessor<?> faults) {
    this.faults = faults;
  }

  @Override
  public HttpResponse<?> handle(HttpRequest request, RuntimeException thrown) {
    if (Collision.in(thrown)) {
      LOG.info("Two requests changed the same thing at once. The second was told to look again");
    } else if (Trouble.in(thrown).isEmpty()) {
      LOG.error("A request failed: {}", thrown.getMessage(), thrown);
    }
    var context = ErrorContext.builder(request).cause(thrown).build();
    return faults.processResponse(context, HttpResponse.serverError());
  }
}
