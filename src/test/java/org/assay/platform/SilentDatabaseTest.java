package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SilentDatabaseTest {
  private static DatabaseProxy proxy;
  private static EmbeddedServer server;
  private static HttpClient client;

  @BeforeAll
  static void begin() {
    proxy = new DatabaseProxy(TestDatabase.port());
    var all = new HashMap<String, Object>(TestSurroundings.properties());
    all.putAll(TestDatabase.propertiesThrough(proxy));
    server = ApplicationContext.run(EmbeddedServer.class, all, "test");
    client = HttpFixture.client(server.getURL());
  }

  @AfterAll
  static void end() throws IOException {
    client.close();
    server.stop();
    proxy.close();
  }

  private record Timed(HttpResponse<String> answer, Duration took) {}

  @Test
  void a_database_that_hangs_is_known_within_a_second_and_costs_nobody_more_than_ten() {
    assertEquals(200, timed(HttpRequest.GET("/health/readiness")).answer().code());
    assertEquals(422, signIn().answer().code(), "a wrong password, which the database decides");
    var usual = signIn().took();
    proxy.beSilent(true);
    try {
      awaitReadiness(503);
      for (int i = 0; i < 3; i++) {
        var ready = timed(HttpRequest.GET("/health/readiness"));
        assertEquals(503, ready.answer().code());
        assertInTime(ready, Duration.ofSeconds(1), usual);
      }
      assertEquals(200, timed(HttpRequest.GET("/health/liveness")).answer().code());
      var refused = signIn();
      assertEquals(503, refused.answer().code());
      assertEquals("15", refused.answer().header("Retry-After"));
      assertInTime(refused, Duration.ofSeconds(10), usual);
    } finally {
      proxy.beSilent(false);
    }
    awaitReadiness(200);
    assertEquals(422, signIn().answer().code());
  }

  private static void assertInTime(Timed it, Duration within, Duration usual) {
    assertTrue(
        it.took().compareTo(Waiting.promised(within, usual)) < 0,
        "it took " + it.took() + ", where " + usual + " is usual");
  }

  /** What was learned holds for a second, so the first answers may still be the old ones. */
  private static void awaitReadiness(int status) {
    Waiting.until(Duration.ofMinutes(1), () -> readiness() == status);
    assertEquals(status, readiness());
  }

  private static int readiness() {
    return timed(HttpRequest.GET("/health/readiness")).answer().code();
  }

  private static Timed signIn() {
    return timed(
        HttpRequest.POST("/sign-in", "email=nobody%40nowhere.example&password=wrong-password")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE));
  }

  private static Timed timed(MutableHttpRequest<?> request) {
    var begun = System.nanoTime();
    var answer = HttpFixture.exchange(client, request);
    return new Timed(answer, Duration.ofNanos(System.nanoTime() - begun));
  }
}
