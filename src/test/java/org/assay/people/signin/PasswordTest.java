package org.assay.people.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import java.util.List;
import java.util.Map;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.MailFixture;
import org.assay.platform.SecurityLog;
import org.assay.platform.SessionClient;
import org.assay.platform.TestSecurityLog;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

@DatabaseTest
@Property(name = "assay.letters.send", value = "true")
@Order(3)
class PasswordTest {
  private static final String EMAIL = "dsl@example.org";
  private static final String OLD = "correct horse battery";
  private static final String NEW = "umbrella teacup Lisbon";
  private static final String PAGE = "/account/password";

  private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
  private final TestSecurityLog.Ear heard = new TestSecurityLog.Ear();

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;

  private SessionClient session;

  @BeforeEach
  void somebody() throws Exception {
    session = new SessionClient(server);
    MailFixture.clear();
    heard.start();
    logger.addAppender(heard);
    var partnership = DirectoryFixture.partnership(register, "password").id();
    var roles = List.of(Role.PAS_MEMBER);
    people.enter(
        new NewPerson(partnership, EMAIL, "Dee Lead", people.hash(OLD), roles, null, null));
    assertEquals(303, signIn(OLD).code());
  }

  @AfterEach
  void hangUp() {
    logger.detachAppender(heard);
    session.close();
  }

  private HttpResponse<String> send(MutableHttpRequest<?> request) {
    return session.send(request);
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    return session.post(path, form);
  }

  private HttpResponse<String> signIn(String password) {
    session.cookie("");
    return post("/sign-in", Map.of("email", EMAIL, "password", password));
  }

  private HttpResponse<String> change(String current, String chosen, String again) {
    return post(PAGE, Map.of("currentPassword", current, "newPassword", chosen, "again", again));
  }

  private String token() {
    var form = Map.of("email", EMAIL, "password", OLD);
    return String.valueOf(
        session
            .client()
            .toBlocking()
            .retrieve(HttpRequest.POST("/api/v1/tokens", form), Map.class)
            .get("accessToken"));
  }

  private int api(String token) {
    var request = HttpRequest.GET("/api/v1/returns").bearerAuth(token);
    return HttpFixture.exchange(session.client(), request).code();
  }

  /** What the page says is wrong, each with the box that it is about. */
  private static Map<String, String> faults(HttpResponse<String> answer) {
    var page = Jsoup.parse(answer.body());
    assertTrue(page.title().startsWith("Error: "), page.title());
    return page.select(".govuk-error-summary__list a").stream()
        .collect(
            java.util.stream.Collectors.toMap(it -> it.attr("href").substring(1), it -> it.text()));
  }

  @Test
  void the_menu_at_the_top_leads_to_the_page() {
    var top = Jsoup.parse(send(HttpRequest.GET("/cycles")).body());
    var account = top.select("header .assay-header__person a").attr("href");
    var own = Jsoup.parse(send(HttpRequest.GET(account)).body());
    assertEquals(1, own.select("main a[href=" + PAGE + "]").size());
    var page = Jsoup.parse(send(HttpRequest.GET(PAGE)).body());
    assertEquals(3, page.select("main input[type=password]").size());
    assertTrue(page.select("main").text().contains(EMAIL));
  }

  @Test
  void the_new_password_signs_in_and_the_old_one_does_not() {
    var answer = change(OLD, NEW, NEW);
    assertEquals(303, answer.code());
    var page = Jsoup.parse(send(HttpRequest.GET(answer.getHeaders().get("Location"))).body());
    assertEquals(
        "You have changed your password. You are signed out everywhere else.",
        page.select(".govuk-notification-banner__content").text());
    assertEquals(422, signIn(OLD).code());
    assertEquals(303, signIn(NEW).code());
  }

  @Test
  void other_browsers_and_tokens_end_at_once_and_whoever_changed_it_goes_on() {
    var elsewhere = session.cookie();
    var token = token();
    assertEquals(200, api(token));
    signIn(OLD);
    assertEquals(200, api(elsewhere));
    var before = session.cookie();
    change(OLD, NEW, NEW);
    assertEquals(401, api(elsewhere));
    assertEquals(401, api(token));
    assertEquals(401, api(before), "a copy of the cookie from before is worth nothing");
    assertEquals(200, send(HttpRequest.GET(PAGE)).code());
  }

  @Test
  void somebody_who_does_not_know_the_current_password_changes_nothing() {
    var answer = change("a guess at it", NEW, NEW);
    assertEquals(422, answer.code());
    assertEquals(
        Map.of("currentPassword", "This is not your current password. Check it and enter it again"),
        faults(answer));
    assertTrue(events().contains("sign-in-failed"), events().toString());
    assertEquals(303, signIn(OLD).code());
  }

  @Test
  void guesses_at_the_current_password_are_slowed_as_those_at_signing_in() {
    for (var i = 0; i < 5; i++) change("a guess at it", NEW, NEW);
    var answer = change(OLD, NEW, NEW);
    assertEquals(429, answer.code());
    assertTrue(Integer.parseInt(answer.getHeaders().get("Retry-After")) > 0);
    assertTrue(faults(answer).get("currentPassword").startsWith("There were several wrong"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                    | x y z w v u t s        | x y z w v u t s | currentPassword | Enter your current password
          correct horse battery | ''                     | ''              | newPassword     | Enter a new password
          correct horse battery | umbrella teacup Lisbon | ''              | again           | Enter the new password a second time
          correct horse battery | umbrella teacup Lisbon | umbrella        | again           | The two new passwords are different. Enter the same password twice
          correct horse battery | short                  | short           | newPassword     | Choose a password of 12 characters or more. Three words are easy to remember
          correct horse battery | Dsl@Example.org1       | Dsl@Example.org1 | newPassword    | Choose another password. This one is easy to guess. Three words that have nothing to do with you or your work are better
          correct horse battery | correct horse battery  | correct horse battery | newPassword | Choose a password that is different from your current one
          """)
  void what_will_not_do_is_said_at_its_box(
      String current, String chosen, String again, String box, String words) {
    var answer = change(current, chosen, again);
    assertEquals(422, answer.code());
    assertEquals(words, faults(answer).get(box));
    assertTrue(Jsoup.parse(answer.body()).select("#" + box + "-error").text().contains(words));
    assertFalse(answer.body().contains("value=\"" + OLD), "no password stands in the page");
    assertEquals(303, signIn(OLD).code());
  }

  @Test
  void the_person_has_a_letter_about_it() throws Exception {
    change(OLD, NEW, NEW);
    var letter = MailFixture.received("Your Assay password was changed", 1).getFirst();
    assertEquals(
        EMAIL,
        ((jakarta.mail.internet.InternetAddress) letter.getRecipients(RecipientType.TO)[0])
            .getAddress());
    assertEquals(1, letter.getRecipients(RecipientType.TO).length);
    assertEquals(1, MailFixture.received(1).size());
  }

  @Test
  void the_log_of_security_tells_of_it_and_repeats_no_password() {
    change(OLD, NEW, NEW);
    assertTrue(events().contains("password-changed"), events().toString());
    var all = heard.list.stream().map(it -> it + " " + it.getKeyValuePairs()).toList().toString();
    assertFalse(all.contains(NEW) || all.contains(OLD) || all.contains("@"), all);
  }

  private List<String> events() {
    return heard.list.stream()
        .flatMap(it -> it.getKeyValuePairs().stream())
        .filter(it -> it.key.equals("event"))
        .map(it -> String.valueOf(it.value))
        .toList();
  }

  @Test
  @Tag("browser")
  void the_page_works_without_scripts_and_on_a_phone() {
    try (var browser = BrowserFixture.withoutScripts()) {
      open(browser);
      browser.page().getByLabel("Current password").fill(OLD);
      browser.page().getByLabel("New password", exactly()).fill(NEW);
      browser.page().getByLabel("New password again").fill(NEW);
      browser.page().locator("main button").click();
      assertTrue(browser.page().locator("main").innerText().contains("You have changed your"));
    }
    try (var browser = BrowserFixture.narrow()) {
      signedIn(browser, NEW);
      browser.page().navigate(server.getURL() + PAGE);
      browser.assertAccessible("password");
      browser.assertNoSidewaysScroll();
      browser.shot("password");
      browser.page().locator("main button").click();
      browser.assertAccessible("password-refused");
      browser.assertNoSidewaysScroll();
      browser.shot("password-refused");
    }
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }

  private void open(BrowserFixture browser) {
    signedIn(browser, OLD);
    browser.page().locator("header").getByText("Your account").click();
    browser.page().locator("main a[href='" + PAGE + "']").click();
  }

  private void signedIn(BrowserFixture browser, String password) {
    browser.page().navigate(server.getURL() + "/sign-in");
    browser.page().getByLabel("Email address").fill(EMAIL);
    browser.page().getByLabel("Password").fill(password);
    browser.page().locator("main button").first().click();
  }
}
