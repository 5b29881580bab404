package org.assay.people.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.signin.SessionFilter;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SessionTest {
  private static final String EMAIL = "dsl@example.org";
  private static final String PASSWORD = "correct horse battery";
  private static final String TARGET = "/returns/5/standards/leadership";

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;
  @Inject Callers callers;
  @Inject Sessions sessions;
  @Inject TokenGenerator tokens;

  private HttpClient client;
  private String session;
  private long person;

  /** Somebody whose session is fifty minutes old. */
  @BeforeEach
  void somebody() {
    client = HttpFixture.stayingClient(server.getURL());
    var partnership =
        register.add(new Partnership(0, "test", "Test partnership", "PAS", "Testshire"), List.of());
    person =
        people.enter(
            new NewPerson(
                partnership.id(),
                EMAIL,
                "Dee Lead",
                people.hash(PASSWORD),
                Set.of(Role.PAS_MEMBER),
                null,
                null));
    var caller = callers.of(person).getFirst();
    session = token(sessions.begin(caller, Instant.now().minusSeconds(3000)), 3000);
  }

  private String token(Session session, long old) {
    var attributes =
        Map.<String, Object>of(
            SessionWriter.SESSION,
            session.id(),
            SessionWriter.SINCE,
            Instant.now().minusSeconds(old).getEpochSecond());
    return tokens
        .generateToken(Authentication.build("1", List.of(), attributes), 600)
        .orElseThrow();
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private HttpResponse<String> send(MutableHttpRequest<?> request) {
    return HttpFixture.exchange(
        client,
        request
            .header("Sec-Fetch-Site", "same-origin")
            .accept(MediaType.APPLICATION_JSON_TYPE)
            .cookie(Cookie.of(SessionWriter.COOKIE, session)));
  }

  private static boolean renewed(HttpResponse<?> answer) {
    return String.valueOf(answer.getHeaders().get("Set-Cookie")).startsWith("assay=ey");
  }

  @Test
  void a_page_can_ask_how_long_is_left_without_keeping_the_session_alive() {
    var answer = send(HttpRequest.GET("/session").header(SessionFilter.BACKGROUND, "1"));
    var left = Integer.parseInt(answer.body().replaceAll("\\D", ""));

    assertTrue(left <= 600 && left > 540, answer.body());
    assertFalse(renewed(answer));
    assertTrue(renewed(send(HttpRequest.GET("/session"))));
  }

  @Test
  void somebody_who_stays_has_the_whole_hour_again() {
    var answer = send(HttpRequest.POST("/session", ""));

    assertEquals("{\"secondsLeft\":3600}", answer.body());
    assertTrue(renewed(answer));
  }

  private HttpResponse<String> signIn(String password, String target) {
    var form =
        Map.of(
            "email",
            EMAIL,
            "password",
            password,
            "carried-to",
            target,
            "carried:note.value",
            "Typed <before>");
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/sign-in", form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE));
  }

  @Test
  void signing_in_gives_back_what_was_typed_before() {
    var page = Jsoup.parse(signIn(PASSWORD, TARGET).body());

    assertEquals(TARGET, page.select("main form").attr("action"));
    assertEquals("Typed <before>", page.select("main [name=note.value]").val());
  }

  @Test
  void a_wrong_password_loses_nothing_of_it() {
    var answer = signIn("wrong", TARGET);

    assertEquals(422, answer.code());
    assertEquals(
        "Typed <before>", Jsoup.parse(answer.body()).select("[name=carried:note.value]").val());
  }

  @Test
  void it_is_given_back_to_the_page_that_it_was_typed_on_and_nowhere_else() {
    for (var target : List.of("https://elsewhere.example/", "//elsewhere.example", "/sign-out")) {
      assertEquals(303, signIn(PASSWORD, target).code(), target);
    }
  }

  @Test
  void a_session_lasts_twelve_hours_however_much_it_is_used() {
    var caller = callers.of(person).getFirst();
    var begun = Instant.now().minus(Session.LONGEST).plusSeconds(1200);
    session = token(sessions.begin(caller, begun), 600);
    var stayed = send(HttpRequest.POST("/session", ""));
    assertEquals(1199, Integer.parseInt(stayed.body().replaceAll("\\D", "")), 20);

    session = token(sessions.begin(caller, begun.minusSeconds(1201)), 600);
    assertEquals(401, send(HttpRequest.GET("/session")).code());
  }

  @Test
  void a_token_that_names_no_session_opens_nothing() {
    session =
        tokens
            .generateToken(Authentication.build("1", List.of("PAS_MEMBER"), Map.of()), 600)
            .orElseThrow();
    assertEquals(401, send(HttpRequest.GET("/session")).code());
  }

  @Test
  void a_token_that_was_taken_is_refused_when_its_time_is_over_or_a_character_is_changed() {
    var own = sessions.begin(callers.of(person).getFirst(), Instant.now());
    var attributes = Map.<String, Object>of(SessionWriter.SESSION, own.id());
    var good = Authentication.build("1", List.of(), attributes);
    session = tokens.generateToken(good, 600).orElseThrow();
    assertEquals(200, send(HttpRequest.GET("/session")).code());
    var middle = session.lastIndexOf('.') + 10;
    var other = session.charAt(middle) == 'A' ? 'B' : 'A';
    session = session.substring(0, middle) + other + session.substring(middle + 1);
    assertEquals(401, send(HttpRequest.GET("/session")).code());

    session = tokens.generateToken(good, 2).orElseThrow();
    var begun = System.nanoTime();
    var code = send(HttpRequest.GET("/session").header(SessionFilter.BACKGROUND, "1")).code();
    while (code == 200 && System.nanoTime() - begun < 20_000_000_000L) {
      code = send(HttpRequest.GET("/session").header(SessionFilter.BACKGROUND, "1")).code();
    }
    assertEquals(401, code);
  }

  @Test
  void over_https_the_cookie_is_bound_to_the_host_and_no_other_is_read() {
    var in =
        HttpFixture.exchange(
            client,
            HttpRequest.POST("/sign-in", Map.of("email", EMAIL, "password", PASSWORD))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                .header("X-Forwarded-Proto", "https"));
    var cookie = String.valueOf(in.getHeaders().get("Set-Cookie"));
    assertTrue(cookie.startsWith("__Host-assay=ey"), cookie);
    assertTrue(cookie.contains("Secure") && cookie.contains("Path=/"), cookie);
    assertFalse(cookie.contains("Domain"), cookie);
    assertEquals(
        401, send(HttpRequest.GET("/session").header("X-Forwarded-Proto", "https")).code());
  }

  @Test
  void an_address_to_go_on_to_that_cannot_be_read_is_a_bad_request() {
    assertEquals(
        400, send(HttpRequest.GET("/sign-in?next=/%25zz").accept(MediaType.TEXT_HTML_TYPE)).code());
    assertEquals(400, signedInTo("/%zz").code());
  }

  @Test
  void somebody_is_led_on_within_the_service_alone() {
    for (var next : List.of("https://elsewhere.example", "//elsewhere.example", "/\\elsewhere")) {
      assertEquals("/", signedInTo(next).getHeaders().get("Location"), next);
    }
    assertEquals(
        "/cycles/3?x=%C3%A9", signedInTo("/cycles/3?x=%C3%A9").getHeaders().get("Location"));
  }

  private HttpResponse<String> signedInTo(String next) {
    var form = Map.of("email", EMAIL, "password", PASSWORD, "next", next);
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/sign-in", form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE));
  }
}
