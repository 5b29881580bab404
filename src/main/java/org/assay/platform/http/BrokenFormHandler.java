package org.assay.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;
import org.assay.platform.ErrorPages;

/** Refuses a form whose text cannot be read, such as one with a percent sign before no number. */
@Singleton
final class BrokenFormHandler
    implements ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> {
  private final ErrorPages errors;

  BrokenFormHandler(ErrorPages errors) {
    this.errors = errors;
  }

  @Override
  public HttpResponse<?> handle(HttpRequest request, ErrorDataDecoderException broken) {
    return errors.answer(
        request,
        HttpStatus.BAD_REQUEST,
        "request/invalid",
        "The form you sent arrived broken. Nothing was saved. Go back and send it again.");
  }
}
