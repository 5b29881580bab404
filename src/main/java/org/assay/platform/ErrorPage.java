package org.assay.platform;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page that says what went wrong and what to do.
 *
 * @param back where what was sent can be put right, within the service; null when that is unknown
 */
public record ErrorPage(Shell shell, String heading, String detail, @Nullable String back) {
  private static final Set<HttpStatus> SENT_WRONG =
      Set.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, HttpStatus.UNPROCESSABLE_ENTITY);

  static ErrorPage of(HttpRequest<?> request, HttpStatus status, String detail) {
    var heading =
        switch (status) {
          case NOT_FOUND -> "Page not found";
          case FORBIDDEN -> "You may not do this";
          case CONFLICT -> "You cannot do this now";
          case REQUEST_ENTITY_TOO_LARGE -> "That is too large";
          case SERVICE_UNAVAILABLE -> "The service is busy";
          case INTERNAL_SERVER_ERROR -> "Sorry, there is a problem with the service";
          default -> "That did not work";
        };
    return new ErrorPage(
        Shell.open(heading), heading, detail, SENT_WRONG.contains(status) ? back(request) : null);
  }

  ErrorPage in(Shell around) {
    return new ErrorPage(around, heading, detail, back);
  }

  /** The page of ours that the form was on, as the browser says. */
  private static @Nullable String back(HttpRequest<?> request) {
    var from = request.getHeaders().get(HttpHeaders.REFERER);
    var host = request.getHeaders().get(HttpHeaders.HOST);
    try {
      var page = from == null ? null : URI.create(from);
      return page != null
              && page.getRawAuthority() != null
              && page.getRawAuthority().equals(host)
              && LocalAddress.of(page.getRawPath()) instanceof LocalAddress.Within(var uri)
          ? uri.toString()
          : null;
    } catch (IllegalArgumentException notAnAddress) {
      return null;
    }
  }
}
