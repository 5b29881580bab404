package org.assay.platform;

import io.micronaut.http.HttpStatus;

/** A page that says what went wrong and what to do. */
public record ErrorPage(Shell shell, String heading, String detail) {

  static ErrorPage of(HttpStatus status, String detail) {
    var heading =
        switch (status) {
          case NOT_FOUND -> "Page not found";
          case FORBIDDEN -> "You may not do this";
          case CONFLICT -> "This has changed meanwhile";
          case REQUEST_ENTITY_TOO_LARGE -> "That is too large";
          case SERVICE_UNAVAILABLE -> "The service is busy";
          case INTERNAL_SERVER_ERROR -> "Sorry, there is a problem with the service";
          default -> "That did not work";
        };
    return new ErrorPage(Shell.open(heading), heading, detail);
  }
}
