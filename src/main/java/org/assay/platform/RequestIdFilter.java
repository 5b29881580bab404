package org.assay.platform;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives each request a number, which its answer carries as X-Request-Id and each line of the log
 * about it as well. A proxy's own number is kept.
 */
@ServerFilter("/**")
class RequestIdFilter implements Ordered {
  private static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = "org.assay.request-id";

  @RequestFilter
  void number(HttpRequest<?> request) {
    request.setAttribute(
        ATTRIBUTE,
        Optional.ofNullable(request.getHeaders().get(HEADER))
            .filter(it -> it.matches("[A-Za-z0-9\\-]{8,64}"))
            .orElseGet(() -> number()));
  }

  /** Different for each; nothing is kept safe by it, so that no secret source is asked. */
  private static String number() {
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    of(request).ifPresent(id -> response.header(HEADER, id));
  }

  static Optional<String> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, String.class);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
