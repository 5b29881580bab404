package org.assay.letters.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assay.letters.NoLongerWantedException;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.LetterKind;
import org.assay.letters.writing.LinkConfig;
import org.assay.letters.writing.QueuedLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a stand-in for the API of GOV.UK Notify, over HTTP. */
class NotifySenderTest {
  private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
  private static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final QueuedLetter ROW =
      new QueuedLetter(7, 1, 2, LetterKind.REOPENED, 3, 0, NOW, false, null);
  private static final Letter LETTER =
      new Letter(
          "ann@school.example",
          "Ann",
          "Reopened",
          List.of("Look."),
          "Open",
          "http://a/b",
          "Us",
          null,
          null);

  private final AtomicInteger handedOver = new AtomicInteger();
  private HttpServer server;
  private volatile int status = 201;
  private volatile JsonNode body;
  private volatile String authorisation = "";

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v2/notifications/email",
        exchange -> {
          authorisation = exchange.getRequestHeaders().getFirst("Authorization");
          body = new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes());
          var answer = "{}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_letter_goes_to_the_address_with_its_subject_its_words_and_its_message_id() {
    sender().send(ROW, LETTER, handedOver::incrementAndGet);
    assertEquals("ann@school.example", body.get("email_address").asText());
    assertEquals("template", body.get("template_id").asText());
    assertEquals("Reopened", body.at("/personalisation/subject").asText());
    assertTrue(body.at("/personalisation/body").asText().contains("Open:\nhttp://a/b"));
    assertEquals(ids().messageId(ROW), body.get("reference").asText());
    assertEquals(1, handedOver.get());
  }

  @Test
  void each_request_is_signed_for_the_moment_with_the_secret_of_the_key() throws Exception {
    sender().send(ROW, LETTER, () -> {});
    var parts = authorisation.substring("Bearer ".length()).split("\\.");
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    assertEquals(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8))),
        parts[2]);
    var claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
    assertEquals(SERVICE, claims.get("iss").asText());
    assertEquals(NOW.getEpochSecond(), claims.get("iat").asLong());
  }

  @Test
  void a_refused_address_holds_up_no_other_letter_and_a_limit_or_a_fault_there_does() {
    status = 400;
    assertFalse(LetterSender.isServersFault(refused()));
    for (var fault : List.of(403, 429, 500, 503)) {
      status = fault;
      assertTrue(LetterSender.isServersFault(refused()), "status " + fault);
    }
    server.stop(0);
    assertTrue(LetterSender.isServersFault(refused()), "nobody answers");
  }

  @Test
  void nothing_goes_when_the_letter_is_no_longer_wanted() {
    assertThrows(
        NoLongerWantedException.class,
        () ->
            sender()
                .send(
                    ROW,
                    LETTER,
                    () -> {
                      throw new NoLongerWantedException(7);
                    }));
    assertEquals("", authorisation);
  }

  private RuntimeException refused() {
    return assertThrows(RuntimeException.class, () -> sender().send(ROW, LETTER, () -> {}));
  }

  private NotifySender sender() {
    return new NotifySender(
        ids(),
        Clock.fixed(NOW, ZoneOffset.UTC),
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "assay-" + SERVICE + "-" + SECRET,
        "template");
  }

  private static LetterMailer ids() {
    return new LetterMailer(null, new LinkConfig("http://a", null), "assay@a.example", "");
  }
}
