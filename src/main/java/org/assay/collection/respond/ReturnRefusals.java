package org.assay.collection.respond;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.assay.collection.returns.Refusal;
import org.assay.platform.ErrorPages;

/** Says no in the same words on every page of a return. */
@Singleton
public class ReturnRefusals {
  private final ErrorPages errors;

  ReturnRefusals(ErrorPages errors) {
    this.errors = errors;
  }

  public HttpResponse<?> unknown(HttpRequest<?> request) {
    return errors.notFound(request, "return/not-found");
  }

  public HttpResponse<?> conflict(HttpRequest<?> request, Refusal why) {
    return errors.answer(request, HttpStatus.CONFLICT, why.code(), why.message());
  }

  HttpResponse<?> forbidden(HttpRequest<?> request, Refusal why) {
    return errors.answer(request, HttpStatus.FORBIDDEN, why.code(), why.message());
  }

  public HttpResponse<?> otherPerson(HttpRequest<?> request) {
    return errors.answer(
        request,
        HttpStatus.FORBIDDEN,
        "session/other-person",
        "These answers were typed by somebody else, who was signed in here before. They are not"
            + " saved. Go back and copy what you need, or sign in as that person.");
  }
}
