package org.assay.platform;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import org.assay.platform.health.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * A page for what may succeed if it is tried again in a moment.
 *
 * @param form what was sent; null when nothing was, or when it cannot be sent from this page
 * @param sent whether something was sent, so that the page says where it is kept
 */
public record UnavailablePage(
    Shell shell,
    String heading,
    String why,
    String pause,
    boolean sent,
    @Nullable SentForm form,
    String again) {

  static UnavailablePage of(HttpRequest<?> request, Trouble trouble) {
    var heading = "Sorry, the service cannot do this at the moment";
    var sent = request.getMethod() != HttpMethod.GET;
    return new UnavailablePage(
        Shell.open(heading),
        heading,
        trouble.said(),
        trouble.retryAfter() < 60 ? trouble.retryAfter() + " seconds" : "a minute",
        sent,
        sent ? SentForm.of(request) : null,
        request.getUri().toString());
  }
}
