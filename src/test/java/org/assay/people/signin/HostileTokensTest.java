package org.assay.people.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Logger;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.PasswordLinks;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.people.identity.SessionWriter;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.SecurityLog;
import org.assay.platform.Sql;
import org.assay.platform.TestSecurityLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What somebody brings who was not let in here: refused, told in the log, and told no more. */
@DatabaseTest
@Property(
    name = "micronaut.security.token.jwt.signatures.secret.generator.secret",
    value = HostileTokensTest.OURS)
class HostileTokensTest {
  static final String OURS = "a secret of this service, long enough for it";
  private static final String THEIRS = "a secret of another node, long enough for it";

  private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
  private final TestSecurityLog.Ear heard = new TestSecurityLog.Ear();

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;
  @Inject PasswordLinks links;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private HttpClient client;
  private long partnership;
  private long session;

  @BeforeEach
  void somebody_is_signed_in() {
    client = HttpFixture.stayingClient(server.getURL());
    partnership = DirectoryFixture.partnership(register, "hostile").id();
    tokens.of(new Caller(71, "Ada", partnership, Role.ADMIN, null, null));
    session = sql.count("select max(id) from sign_in_session");
    heard.start();
    logger.addAppender(heard);
  }

  @AfterEach
  void hangUp() {
    logger.detachAppender(heard);
    client.close();
  }

  private JWTClaimsSet claims(Instant expires) {
    return new JWTClaimsSet.Builder()
        .subject("71")
        .claim(SessionWriter.SESSION, session)
        .claim(SessionWriter.SINCE, Instant.now().getEpochSecond())
        .expirationTime(Date.from(expires))
        .build();
  }

  private String signed(String secret, Instant expires) {
    try {
      var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(expires));
      token.sign(new MACSigner(secret));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> page(String cookie) {
    var request =
        HttpRequest.GET("/account")
            .accept(MediaType.TEXT_HTML_TYPE)
            .cookie(Cookie.of(SessionWriter.COOKIE, cookie));
    return HttpFixture.exchange(client, request);
  }

  private int program(String token) {
    return HttpFixture.exchange(client, HttpRequest.GET("/api/v1/cycles").bearerAuth(token)).code();
  }

  private List<String> events() {
    return heard.list.stream()
        .flatMap(it -> it.getKeyValuePairs().stream())
        .filter(it -> it.key.equals("event"))
        .map(it -> String.valueOf(it.value))
        .toList();
  }

  private void assertKeptOut(String token, boolean told) {
    assertEquals("/sign-in?next=%2Faccount", page(token).getHeaders().get("Location"));
    assertEquals(401, program(token));
    assertEquals(told, events().contains("session-refused"), events().toString());
    var log = heard.list.stream().map(it -> it + " " + it.getKeyValuePairs()).toList().toString();
    assertFalse(log.contains(token), "a token stands in no log");
  }

  private static Instant soon() {
    return Instant.now().plusSeconds(600);
  }

  @Test
  void our_own_token_lets_in() {
    var token = signed(OURS, soon());
    assertEquals(200, page(token).code());
    assertEquals(200, program(token));
    assertFalse(events().contains("session-refused"));
  }

  @Test
  void a_cookie_of_a_node_with_another_secret_is_refused() {
    assertKeptOut(signed(THEIRS, soon()), true);
  }

  @Test
  void a_token_without_a_signature_is_refused() {
    assertKeptOut(new PlainJWT(claims(soon())).serialize(), true);
  }

  @Test
  void a_token_that_was_altered_is_refused() {
    var parts = signed(OURS, soon()).split("\\.");
    session++;
    var other = signed(THEIRS, soon()).split("\\.");
    assertKeptOut(parts[0] + "." + other[1] + "." + parts[2], true);
  }

  @Test
  void a_token_that_is_over_is_refused_and_no_alarm() {
    assertKeptOut(signed(OURS, Instant.now().minusSeconds(60)), false);
  }

  @Test
  void what_is_no_token_at_all_is_refused_and_no_alarm() {
    assertKeptOut("x.y.z", false);
  }

  @Test
  void a_link_for_a_password_works_once_and_says_no_more_the_second_time() {
    var person =
        people.enter(
            new NewPerson(
                partnership, "new@example.org", "New", null, List.of(Role.READER), null, null));
    var link = "/welcome/" + links.create(person);
    assertEquals(303, choose(link, "umbrella teacup Lisbon").code());
    var hash =
        sql.first("select password_hash from person where id = ?", r -> r.getString(1), person);
    var again = choose(link, "somebody elses choice");
    var forged = choose("/welcome/" + "a".repeat(43), "somebody elses choice");
    assertEquals(404, again.code());
    assertEquals(forged.body(), again.body());
    assertEquals(
        hash,
        sql.first("select password_hash from person where id = ?", r -> r.getString(1), person));
    assertEquals(2, events().stream().filter("link-refused"::equals).count());
  }

  private HttpResponse<String> choose(String link, String password) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST(link, Map.of("password", password, "again", password))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .header("Sec-Fetch-Site", "same-origin")
            .accept(MediaType.TEXT_HTML_TYPE));
  }
}
