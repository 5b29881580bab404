package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Property(name = "assay.request-patience", value = "2s")
class RequestHeadTest {
  private static final String BODY = "email=a&password=b";

  @Inject EmbeddedServer server;

  /** What comes back until the service closes the connection. */
  private String answer(String... parts) throws IOException {
    try (var socket = new Socket("127.0.0.1", server.getPort())) {
      socket.setSoTimeout(20_000);
      for (var part : parts) {
        socket.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static String status(String answer) {
    return answer.lines().findFirst().orElse("nothing");
  }

  @Test
  void a_request_that_says_its_length_twice_is_refused() throws IOException {
    var both =
        "POST /sign-in HTTP/1.1\r\n"
            + "Host: x\r\n"
            + "Content-Length: 4\r\n"
            + "transfer-encoding: chunked\r\n\r\n"
            + "0\r\n\r\n";
    assertEquals("HTTP/1.1 400 Bad Request", status(answer(both)));
    int middle = both.indexOf("transfer");
    assertEquals(
        "HTTP/1.1 400 Bad Request",
        status(answer(both.substring(0, middle), both.substring(middle))));
  }

  @Test
  void words_in_a_body_are_no_header() throws IOException {
    var body = "a=\nTransfer-Encoding: chunked\nContent-Length: 3";
    var answer =
        answer(
            "POST /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type:"
                + " application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
    assertTrue(status(answer).startsWith("HTTP/1.1 4"), answer);
    assertTrue(answer.contains("\r\n\r\n"), answer);
    assertTrue(
        !answer.startsWith("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0"));
  }

  @Test
  void a_body_that_does_not_come_ends_the_connection() throws IOException {
    var begun = System.nanoTime();
    answer(
        "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type:"
            + " application/x-www-form-urlencoded\r\nContent-Length: "
            + BODY.length()
            + "\r\n\r\n",
        BODY.substring(0, 3));
    assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 15);
  }
}
