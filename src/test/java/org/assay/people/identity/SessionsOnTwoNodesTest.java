package org.assay.people.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.People.NewPerson;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestSurroundings;
import org.assay.platform.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database: what ends a session on one ends it on the other. */
@DatabaseTest
class SessionsOnTwoNodesTest {
  private static final String EMAIL = "dsl@example.org";
  private static final String PASSWORD = "correct horse battery";
  private static final Duration PROMISED = Duration.ofSeconds(5);

  /** What took how long, for src/docs/security.md. */
  private static final List<String> FIGURES = new ArrayList<>();

  private static EmbeddedServer second;
  private static HttpClient other;

  @Inject EmbeddedServer first;
  @Inject Register register;
  @Inject People people;
  @Inject Sql sql;

  private String token;

  /** What a request of the other node takes at present. */
  private Duration usual;

  @BeforeAll
  static void start() {
    second =
        ApplicationContext.run(
            EmbeddedServer.class, new HashMap<>(TestSurroundings.properties()), "test");
    other = HttpFixture.client(second.getURL());
  }

  @AfterAll
  static void stop() throws IOException {
    Files.write(Path.of("target", "session-end-figures.txt"), FIGURES);
    other.close();
    second.close();
  }

  @BeforeEach
  void somebody() {
    var partnership = DirectoryFixture.partnership(register, "two").id();
    var roles = List.of(Role.PAS_MEMBER, Role.ADMIN);
    var hash = people.hash(PASSWORD);
    people.enter(new NewPerson(partnership, EMAIL, "Dee Lead", hash, roles, null, null));
    token = signIn();
    assertEquals(200, onSecond(token));
    var begun = System.nanoTime();
    assertEquals(200, onSecond(token));
    usual = Duration.ofNanos(System.nanoTime() - begun);
  }

  private String signIn() {
    try (var client = HttpFixture.client(first.getURL())) {
      var form = Map.of("email", EMAIL, "password", PASSWORD);
      return String.valueOf(
          client
              .toBlocking()
              .retrieve(HttpRequest.POST("/api/v1/tokens", form), Map.class)
              .get("accessToken"));
    }
  }

  private static int onSecond(String token) {
    return HttpFixture.exchange(other, HttpRequest.GET("/api/v1/returns").bearerAuth(token)).code();
  }

  /** Asks until it is refused, and says how long that took. */
  private static Duration refused(String token) {
    var took = Waiting.until(Duration.ofMinutes(1), () -> onSecond(token) != 200);
    assertEquals(401, onSecond(token));
    return took;
  }

  private void assertInTime(String what, Duration took) {
    FIGURES.add(
        what + ": " + took.toMillis() + " ms, where a request takes " + usual.toMillis() + " ms");
    assertTrue(
        took.compareTo(Waiting.promised(PROMISED, usual)) < 0,
        "it took " + took + ", where a request takes " + usual);
  }

  @Test
  void a_session_that_was_signed_out_of_on_one_node_is_refused_on_the_other() {
    try (var client = HttpFixture.client(first.getURL())) {
      HttpFixture.exchange(
          client,
          HttpRequest.POST("/sign-out", "")
              .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
              .header("Sec-Fetch-Site", "same-origin")
              .cookie(Cookie.of(SessionWriter.COOKIE, token)));
    }
    assertInTime("signed out", refused(token));
    var cookie = HttpRequest.GET("/session").accept(MediaType.APPLICATION_JSON_TYPE);
    assertEquals(
        401,
        HttpFixture.exchange(other, cookie.cookie(Cookie.of(SessionWriter.COOKIE, token))).code());
  }

  @Test
  void signing_out_of_one_session_leaves_another_of_the_same_person() {
    var elsewhere = signIn();
    assertEquals(200, onSecond(elsewhere));
    sql.change(
        "update sign_in_session set ended_at = started_at where id = (select x from (select"
            + " min(id) as x from sign_in_session) as y)");
    assertInTime("one of two sessions ended", refused(token));
    assertEquals(200, onSecond(elsewhere));
  }

  @Test
  void a_closed_account_is_refused() {
    sql.change("update person set disabled = true");
    assertInTime("account closed", refused(token));
  }

  @Test
  void a_changed_password_ends_what_was_begun_with_the_old_one() {
    sql.change("update person set password_hash = ?", people.hash("another horse battery"));
    assertInTime("password changed", refused(token));
  }

  @Test
  void a_role_that_was_taken_away_is_refused() {
    sql.change("update membership set valid_until = '2020-01-01' where role = 'PAS_MEMBER'");
    assertInTime("role ended", refused(token));
  }

  @Test
  void a_role_that_was_deleted_is_refused_although_another_is_held() {
    sql.change("delete from membership where role = 'PAS_MEMBER'");
    assertInTime("role deleted", refused(token));
    assertEquals(200, onSecond(signIn()));
  }
}
