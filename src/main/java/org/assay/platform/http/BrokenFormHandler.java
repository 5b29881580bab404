package org.assay.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;
import org.assay.platform.ErrorPages;
import org.assay.platform.health.Trouble;
import org.assay.platform.health.Troubles;

/**
 * Refuses a form whose text cannot be read, such as one with a percent sign before no number. A
 * form that could not be put down because a disk is full is no fault of its sender.
 */
@Singleton
final class BrokenFormHandler
    implements ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> {
  private final ErrorPages errors;
  private final Troubles troubles;

  BrokenFormHandler(ErrorPages errors, Troubles troubles) {
    this.errors = errors;
    this.troubles = troubles;
  }

  @Override
  public HttpResponse<?> handle(HttpRequest request, ErrorDataDecoderException broken) {
    var trouble = Trouble.in(broken).orElse(null);
    if (trouble != null) {
      troubles.happened(trouble, broken);
      return errors.unavailable(request, trouble);
    }
    return errors.answer(
        request,
        HttpStatus.BAD_REQUEST,
        "request/invalid",
        "The form you sent arrived broken. Nothing was saved. Go back and send it again.");
  }
}
