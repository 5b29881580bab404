package org.assay.platform.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assay.platform.ProbeController;
import org.assay.platform.TestSurroundings;
import org.assay.platform.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ServiceLifecycleTest {

  @Test
  void a_stopping_node_is_not_ready_first_then_takes_nothing_new_and_cuts_nothing_off()
      throws Exception {
    var all = new HashMap<String, Object>(TestSurroundings.properties());
    all.put("assay.stop.notice", "3s");
    var server = ApplicationContext.run(EmbeddedServer.class, all, "test");
    var lifecycle = server.getApplicationContext().getBean(ServiceLifecycle.class);
    try (var client = HttpClient.newHttpClient();
        var early = new Socket()) {
      var slow = client.sendAsync(request(server, "/probe/slow"), BodyHandlers.ofString());
      assertEquals(200, get(client, server, "/health/readiness").statusCode());
      assertFalse(closes(get(client, server, "/health/liveness")));

      var stop = Thread.ofVirtual().start(() -> lifecycle.stop(server));
      var ready = get(client, server, "/health/readiness");
      while (ready.statusCode() == 200) ready = get(client, server, "/health/readiness");
      assertEquals("{\"status\":\"STOPPING\"}", ready.body());
      var late = get(client, server, "/health/liveness");
      assertEquals(200, late.statusCode(), "it still takes requests");
      assertTrue(closes(late), "and keeps no connection for more");

      early.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
      awaitClosedDoor(server.getPort());
      assertFalse(slow.isDone());
      assertTrue(
          answer(early, Duration.ofMillis(2500)).startsWith("HTTP/1.1 200"),
          "the first request of a connection that it took before may come late");
      ProbeController.SLOW.countDown();
      assertEquals("at last", slow.get(2, TimeUnit.MINUTES).body());
      stop.join();
    }
    assertFalse(server.isRunning());
  }

  private static String answer(Socket socket, Duration late) throws Exception {
    assertFalse(new CountDownLatch(1).await(late.toMillis(), TimeUnit.MILLISECONDS));
    var request = "GET /health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    var answer = new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
    return answer == null ? "" : answer;
  }

  private static boolean closes(HttpResponse<?> answer) {
    return answer.headers().firstValue("connection").filter("close"::equals).isPresent();
  }

  private static HttpResponse<String> get(HttpClient client, EmbeddedServer server, String path)
      throws Exception {
    return client.send(request(server, path), BodyHandlers.ofString());
  }

  private static HttpRequest request(EmbeddedServer server, String path) {
    return HttpRequest.newBuilder(URI.create(server.getURL() + path))
        .timeout(Duration.ofSeconds(60))
        .build();
  }

  private static void awaitClosedDoor(int port) {
    Waiting.until(Duration.ofMinutes(1), () -> !isOpen(port));
    assertFalse(isOpen(port), "it still takes connections");
  }

  private static boolean isOpen(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
