package org.assay.platform.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.assay.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Shows the figures of {@code /prometheus} to whoever holds the token of ASSAY_METRICS_TOKEN;
 * without one, to nobody.
 */
@ServerFilter("/prometheus")
class MetricsFilter {
  private final byte[] expected;

  MetricsFilter(@Value("${assay.metrics-token:}") String token) {
    this.expected =
        token.isBlank() ? new byte[0] : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
  }

  @RequestFilter
  @Nullable MutableHttpResponse<?> check(HttpRequest<?> request) {
    var given = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    return expected.length > 0
            && given != null
            && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))
        ? null
        : Problem.notFound("request/not-found");
  }
}
