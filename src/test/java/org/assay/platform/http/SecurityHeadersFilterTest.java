package org.assay.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import jakarta.inject.Inject;
import org.assay.platform.AssetLoader;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class SecurityHeadersFilterTest {
  @Inject
  @Client("/")
  HttpClient client;

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/sign-in", "/nowhere", "/api/probe/fault", "/openapi"})
  void every_answer_has_them(String path) {
    var headers = headers(HttpRequest.GET(path).accept("text/html"));
    var policy = headers.get("Content-Security-Policy");
    assertTrue(policy.contains("default-src 'self'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertEquals("nosniff", headers.get("X-Content-Type-Options"));
    assertEquals("same-origin", headers.get("Referrer-Policy"));
    assertEquals("no-store", headers.get("Cache-Control"));
  }

  @Test
  void styles_and_scripts_may_be_kept() {
    var headers = headers(HttpRequest.GET(AssetLoader.path("assay.css")));
    assertEquals("public, max-age=31536000, immutable", headers.get("Cache-Control"));
  }

  @Test
  void https_is_insisted_on_once_it_was_used() {
    assertNull(headers(HttpRequest.GET("/health")).get("Strict-Transport-Security"));
    var behindProxy = HttpRequest.GET("/health").header("X-Forwarded-Proto", "https");
    var strict = headers(behindProxy).get("Strict-Transport-Security");
    assertEquals("max-age=63072000; includeSubDomains", strict);
  }

  private HttpHeaders headers(HttpRequest<?> request) {
    return HttpFixture.exchange(client, request).getHeaders();
  }
}
