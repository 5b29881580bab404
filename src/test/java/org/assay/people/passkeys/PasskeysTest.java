package org.assay.people.passkeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Callers;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PasskeysTest {
  private static final String EMAIL = "dsl@example.org";
  private static final String PASSWORD = "correct horse battery";
  private static final String PAGE = "/account/passkeys";

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;
  @Inject Callers callers;
  @Inject TokenFixture tokens;
  @Inject PasskeyAskings askings;
  @Inject Sql sql;

  private HttpClient client;
  private Caller caller;

  @BeforeEach
  void somebody() {
    client = HttpFixture.stayingClient(server.getURL());
    var partnership = DirectoryFixture.partnership(register, "passkeys").id();
    var id =
        people.enter(
            new NewPerson(
                partnership,
                EMAIL,
                "Dee Lead",
                people.hash(PASSWORD),
                List.of(Role.READER),
                null,
                null));
    caller = callers.in(partnership, id).getFirst();
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  private HttpResponse<String> post(String path, Map<String, String> form, boolean signedIn) {
    var request =
        HttpRequest.POST(path, form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .header("Sec-Fetch-Site", "same-origin")
            .accept(MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE);
    return HttpFixture.exchange(client, signedIn ? request.bearerAuth(tokens.of(caller)) : request);
  }

  private long kept() {
    return sql.count("select count(*) from passkey");
  }

  @Test
  void without_the_password_nobody_is_asked_for_a_passkey() {
    var wrong = post(PAGE + "/options", Map.of("password", "a guess"), true);
    assertEquals(422, wrong.code());
    assertTrue(wrong.body().contains("passkey/password"));
    assertEquals(200, post(PAGE + "/options", Map.of("password", PASSWORD), true).code());
  }

  @Test
  void an_answer_that_was_made_up_adds_nothing_and_lets_nobody_in() {
    var token = askings.begin(caller.personId(), "{}");
    var made = Map.of("name", "Phone", "token", token, "credential", "{\"id\":\"AAAA\"}");
    assertEquals(422, post(PAGE, made, true).code());
    assertEquals(0, kept());
    var asked = post("/sign-in/passkey/options", Map.of("a", "b"), false);
    var who = asked.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    var answer = post("/sign-in/passkey", Map.of("token", who, "credential", "{}"), false);
    assertEquals(422, answer.code());
    assertTrue(answer.getCookies().getAll().isEmpty());
  }

  @Test
  void what_was_asked_is_answered_once_and_by_the_one_who_was_asked() {
    var token = askings.begin(caller.personId(), "{}");
    assertTrue(askings.end(caller.personId() + 1, token).isEmpty());
    assertTrue(askings.end(caller.personId(), token).isEmpty(), "it is used up");
    var second = askings.begin(null, "{}");
    assertTrue(askings.end(null, second).isPresent());
    assertTrue(askings.end(null, second).isEmpty());
  }

  private static CDPSession authenticator(Page page) {
    var session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", arguments);
    return session;
  }

  @Test
  @Tag("browser")
  void a_real_browser_adds_a_passkey_signs_in_with_it_and_no_longer_once_it_is_removed() {
    try (var browser = BrowserFixture.narrow()) {
      var page = browser.page();
      authenticator(page);
      page.navigate(server.getURL() + "/sign-in");
      page.getByLabel("Email address").fill(EMAIL);
      page.getByLabel("Password").fill(PASSWORD);
      page.locator("main button").first().click();
      page.locator("header").getByText("Your account").waitFor();
      page.navigate(server.getURL() + PAGE);
      browser.assertAccessible("passkeys");
      browser.assertNoSidewaysScroll();
      page.getByLabel("Name of the device").fill("My phone");
      page.getByLabel("Your password").fill(PASSWORD);
      page.locator("main form[data-passkey] button").click();
      page.getByText("The passkey was added.").waitFor();
      browser.shot("passkeys");
      assertEquals(1, kept());
      byPasskey(page);
      page.locator("h1").getByText("Your account").waitFor();
      page.navigate(server.getURL() + PAGE);
      assertFalse(page.locator("main").innerText().contains("Never used"));
      page.getByText("Remove").click();
      page.getByText("The passkey no longer works here.").waitFor();
      assertEquals(0, kept());
      byPasskey(page);
      page.getByText("This passkey does not open Assay").waitFor();
      page.navigate(server.getURL() + "/account");
      assertTrue(page.url().contains("/sign-in"));
    }
  }

  private void byPasskey(Page page) {
    page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Email address").waitFor();
    page.navigate(server.getURL() + "/sign-in?next=/account");
    page.getByText("Sign in with a passkey").click();
  }
}
