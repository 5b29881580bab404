package org.assay.people.signin;

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
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.people.identity.SessionWriter;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SessionsPageTest {
  private static final String EMAIL = "dsl@example.org";
  private static final String PASSWORD = "correct horse battery";
  private static final String FIREFOX =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
  private static final String PHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0"
          + " Mobile/15E148 Safari/604.1";

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;

  private HttpClient client;

  @BeforeEach
  void somebody() {
    client = HttpFixture.stayingClient(server.getURL());
    var partnership = DirectoryFixture.partnership(register, "sessions").id();
    for (var email : List.of(EMAIL, "other@example.org")) {
      people.enter(
          new NewPerson(
              partnership,
              email,
              "Dee Lead",
              people.hash(PASSWORD),
              List.of(Role.READER),
              null,
              null));
    }
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private HttpResponse<String> send(String cookie, MutableHttpRequest<?> request) {
    return HttpFixture.exchange(
        client,
        request
            .header("Sec-Fetch-Site", "same-origin")
            .accept(MediaType.TEXT_HTML_TYPE)
            .cookie(Cookie.of(SessionWriter.COOKIE, cookie)));
  }

  private String signIn(String email, String agent) {
    var form = Map.of("email", email, "password", PASSWORD);
    var request =
        HttpRequest.POST("/sign-in", form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .header("User-Agent", agent);
    return send("", request).getCookie(SessionWriter.COOKIE).orElseThrow().getValue();
  }

  private HttpResponse<String> page(String cookie) {
    return send(cookie, HttpRequest.GET("/account/sessions"));
  }

  private HttpResponse<String> post(String cookie, String path) {
    return send(cookie, HttpRequest.POST("/account/sessions" + path, ""));
  }

  private List<String> ends(String cookie) {
    return Jsoup.parse(page(cookie).body()).select("main form[action$=/end]").eachAttr("action");
  }

  @Test
  void each_device_stands_there_with_when_and_from_where_without_the_end_of_the_address() {
    signIn(EMAIL, PHONE);
    var page = Jsoup.parse(page(signIn(EMAIL, FIREFOX)).body());
    assertEquals(
        List.of("Firefox on Windows, this device", "Safari on iPhone"),
        page.select("main h2").eachText());
    assertTrue(page.select("main").text().contains("From 127.0.0.*"));
    assertFalse(page.select("main").text().contains("127.0.0.1"));
  }

  @Test
  void one_device_is_signed_out_and_the_others_go_on() {
    var phone = signIn(EMAIL, PHONE);
    var desk = signIn(EMAIL, FIREFOX);
    var end = ends(desk).getFirst();
    assertEquals(303, send(desk, HttpRequest.POST(end, "")).code());
    assertEquals(303, page(phone).code());
    assertEquals(200, page(desk).code());
  }

  @Test
  void nobody_ends_a_session_of_somebody_else() {
    var own = signIn(EMAIL, PHONE);
    signIn(EMAIL, FIREFOX);
    var end = ends(own).getFirst();
    var stranger = signIn("other@example.org", FIREFOX);
    assertEquals(404, send(stranger, HttpRequest.POST(end, "")).code());
    assertEquals(404, post(stranger, "/999999999/end").code());
    assertEquals(2, Jsoup.parse(page(own).body()).select("main h2").size());
  }

  @Test
  void signing_out_everywhere_ends_all_of_the_own_sessions_and_nobody_elses() {
    var phone = signIn(EMAIL, PHONE);
    var desk = signIn(EMAIL, FIREFOX);
    var other = signIn("other@example.org", FIREFOX);
    assertEquals("/sign-in", post(desk, "/end").getHeaders().get("Location"));
    assertEquals(303, page(phone).code());
    assertEquals(303, page(desk).code());
    assertEquals(200, page(other).code());
  }

  @Test
  @Tag("browser")
  void the_page_is_accessible_on_a_phone() {
    signIn(EMAIL, FIREFOX);
    try (var browser = BrowserFixture.narrow()) {
      browser.page().navigate(server.getURL() + "/sign-in");
      browser.page().getByLabel("Email address").fill(EMAIL);
      browser.page().getByLabel("Password").fill(PASSWORD);
      browser.page().locator("main button").first().click();
      for (var it : List.of("sessions", "tokens")) {
        browser.page().navigate(server.getURL() + "/account/" + it);
        browser.assertAccessible("account-" + it);
        browser.assertNoSidewaysScroll();
        browser.shot("account-" + it);
      }
    }
  }
}
