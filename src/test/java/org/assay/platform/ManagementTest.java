package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
@Property(name = "assay.metrics-token", value = "a-token")
class ManagementTest {
  @Inject
  @Client("/")
  HttpClient client;

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
  void health_says_that_it_is_up_and_no_more(String path) {
    var answer = get(HttpRequest.GET(path));
    assertEquals(200, answer.code());
    assertEquals("{\"status\":\"UP\"}", answer.body());
  }

  @Test
  void figures_are_for_who_has_the_token() {
    assertEquals(404, get(HttpRequest.GET("/prometheus")).code());
    assertEquals(404, get(HttpRequest.GET("/prometheus").bearerAuth("another")).code());
    var figures = get(HttpRequest.GET("/prometheus").bearerAuth("a-token"));
    assertEquals(200, figures.code(), figures.body());
    assertTrue(figures.body().contains("jvm_memory_used_bytes"), figures.body());
    assertTrue(figures.body().contains("hikaricp_connections"), figures.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/env", "/beans", "/loggers", "/threaddump", "/routes", "/metrics"})
  void nothing_else_is_open(String path) {
    assertEquals(404, get(HttpRequest.GET(path).accept("application/json")).code());
  }

  private HttpResponse<String> get(MutableHttpRequest<?> request) {
    return HttpFixture.exchange(client, request);
  }
}
