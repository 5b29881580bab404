package org.assay.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
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
import org.assay.directory.Partnership;
import org.assay.directory.Register;
import org.assay.identity.People.NewPerson;
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
  @Inject TokenGenerator tokens;

  private HttpClient client;
  private String session;

  /** Somebody whose session is fifty minutes old. */
  @BeforeEach
  void somebody() {
    var configuration = new DefaultHttpClientConfiguration();
    configuration.setFollowRedirects(false);
    client = HttpClient.create(server.getURL(), configuration);
    var partnership =
        register.add(new Partnership(0, "test", "Test partnership", "PAS", "Testshire"), List.of());
    var person =
        people.enter(
            new NewPerson(
                partnership.id(),
                EMAIL,
                "Dee Lead",
                people.hash(PASSWORD),
                Set.of(Role.PAS_MEMBER),
                null,
                null));
    var attributes =
        Map.<String, Object>of(
            "name",
            "Dee Lead",
            "partnership",
            partnership.id(),
            "since",
            Instant.now().minusSeconds(3000).getEpochSecond());
    session =
        tokens
            .generateToken(
                Authentication.build(Long.toString(person), Set.of("PAS_MEMBER"), attributes), 600)
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
}
