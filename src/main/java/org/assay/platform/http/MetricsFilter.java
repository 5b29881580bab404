package org.assay.platform.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.assay.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Shows the figures of {@code /prometheus} to the person who holds the token of
 * ASSAY_METRICS_TOKEN; without one, to nobody.
 */
@ServerFilter("/prometheus")
class MetricsFilter {
  private final BearerSecret secret;

  MetricsFilter(@Value("${assay.metrics-token:}") String token) {
    this.secret = new BearerSecret(token);
  }

  @RequestFilter
  @Nullable MutableHttpResponse<?> check(HttpRequest<?> request) {
    return secret.isWith(request) ? null : Problem.notFound("request/not-found");
  }
}
