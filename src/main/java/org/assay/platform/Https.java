package org.assay.platform;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/**
 * Whether people's browsers speak HTTPS, to us or to the proxy in front of us. The setting
 * ASSAY_HTTPS says so, or else ASSAY_ADDRESS by its first letters; only where neither does is a
 * request asked.
 */
@Singleton
public final class Https {
  private final boolean always;

  Https(@Value("${assay.https:}") String setting, @Value("${assay.address:}") String address) {
    this.always =
        setting.isBlank() ? address.startsWith("https://") : Boolean.parseBoolean(setting);
  }

  public boolean used(HttpRequest<?> request) {
    return always
        || request.isSecure()
        || "https".equals(request.getHeaders().get("X-Forwarded-Proto"));
  }
}
