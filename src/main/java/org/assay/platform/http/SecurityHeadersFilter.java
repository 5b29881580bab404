package org.assay.platform.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import org.assay.platform.Https;

/** What every answer tells the browser about whom to trust and what to keep. */
@ServerFilter("/**")
class SecurityHeadersFilter implements Ordered {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

  private final Https https;

  SecurityHeadersFilter(Https https) {
    this.https = https;
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    ALWAYS.forEach(response::header);
    if (https.used(request)) {
      response.header("Strict-Transport-Security", TWO_YEARS);
    }
    // Answers about children stay on no shared computer's disk; what may stay says so itself.
    if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
      response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
