package org.assay.people.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.People.NewPerson;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.SecurityLog;
import org.assay.platform.TestSecurityLog;
import org.assay.platform.seal.AccessLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DatabaseTest
class SecurityEventsTest {
  private static final String EMAIL = "dsl@example.org";
  private static final String PASSWORD = "correct horse battery";

  private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
  private final TestSecurityLog.Ear heard = new TestSecurityLog.Ear();

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;
  @Inject AccessLog access;
  @Inject TokenFixture tokens;

  private HttpClient client;
  private long partnership;
  private long person;

  @BeforeEach
  void listen() {
    client = HttpFixture.client(server.getURL());
    partnership = DirectoryFixture.partnership(register, "log").id();
    heard.start();
    logger.addAppender(heard);
    person =
        people.enter(
            new NewPerson(
                partnership,
                EMAIL,
                "Dee Lead",
                people.hash(PASSWORD),
                List.of(Role.ADMIN),
                null,
                null));
  }

  @AfterEach
  void stop() {
    logger.detachAppender(heard);
    client.close();
  }

  private HttpResponse<String> signIn(String email, String password) {
    return HttpFixture.exchange(
        client, HttpRequest.POST("/api/v1/tokens", Map.of("email", email, "password", password)));
  }

  /** What the last event of the kind says, by key. */
  private Map<String, Object> last(String event) {
    return heard.list.stream()
        .map(SecurityEventsTest::values)
        .filter(it -> event.equals(it.get("event")))
        .reduce((before, after) -> after)
        .orElseThrow();
  }

  private static Map<String, Object> values(ILoggingEvent event) {
    return event.getKeyValuePairs().stream()
        .collect(Collectors.toMap(it -> it.key, it -> it.value));
  }

  @Test
  void a_sign_in_names_the_person_the_request_and_the_network_address() {
    var answer = signIn(EMAIL, PASSWORD);
    var event = last("signed-in");
    assertEquals(person, event.get("person"));
    assertEquals("127.0.0.1", event.get("address"));
    assertEquals(answer.getHeaders().get("X-Request-Id"), event.get("request"));
  }

  @Test
  void wrong_attempts_are_told_apart_by_account_and_no_address_is_written_down() {
    signIn(EMAIL, "guess");
    var known = last("sign-in-failed");
    signIn("nobody@example.org", "guess");
    var unknown = last("sign-in-failed");
    for (var i = 0; i < 5; i++) signIn("nobody@example.org", "guess");
    assertEquals(person, known.get("person"));
    assertFalse(unknown.containsKey("person"));
    assertFalse(known.get("account").equals(unknown.get("account")));
    assertEquals(unknown.get("account"), last("sign-in-delayed").get("account"));
    var all = heard.list.stream().map(it -> it + " " + values(it)).toList().toString();
    assertFalse(all.contains("@") || all.contains("guess") || all.contains("Dee"), all);
  }

  @Test
  void a_role_that_is_kept_out_is_told_with_its_person_and_the_address_asked_for() {
    var token = tokens.of(new Caller(person, "Dee Lead", partnership, Role.ADMIN, null, null));
    var request = HttpRequest.GET("/groups?secret=1").bearerAuth(token);
    HttpFixture.exchange(client, request.accept(MediaType.TEXT_HTML_TYPE));
    var event = last("access-refused");
    assertEquals(person, event.get("person"));
    assertEquals("/groups", event.get("path"));
    assertEquals("role/forbidden", event.get("code"));
  }

  @Test
  void exports_and_new_roles_are_told() {
    access.record(partnership, person, "exported", "compliance-summary", "4");
    assertEquals("compliance-summary", last("exported").get("kind"));
    assertEquals("ADMIN", last("role-given").get("role"));
    assertEquals(person, last("role-given").get("to"));
  }

  @Test
  void signing_out_is_told() {
    var token = tokens.of(new Caller(person, "Dee Lead", partnership, Role.ADMIN, null, null));
    HttpFixture.exchange(client, HttpRequest.POST("/sign-out", "").bearerAuth(token));
    assertEquals(person, last("signed-out").get("person"));
  }
}
