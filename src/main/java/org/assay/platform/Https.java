package org.assay.platform;

import io.micronaut.http.HttpRequest;

/** Whether the person's browser speaks HTTPS, to us or to the proxy in front of us. */
public final class Https {
  private Https() {}

  public static boolean used(HttpRequest<?> request) {
    return request.isSecure() || "https".equals(request.getHeaders().get("X-Forwarded-Proto"));
  }
}
