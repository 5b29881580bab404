package org.assay.people.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.people.identity.SessionWriter;
import org.assay.people.secondfactor.CodeFixture;
import org.assay.people.secondfactor.CodeRules;
import org.assay.people.secondfactor.OneTimeCodes;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.SessionClient;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SecondStepTest {
  private static final String EMAIL = "dsl@example.org";
  private static final String PASSWORD = "correct horse battery";

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;
  @Inject OneTimeCodes codes;
  @Inject CodeRules rules;
  @Inject TestClock clock;

  private SessionClient session;
  private long partnership;
  private long person;

  @BeforeEach
  void somebody() {
    session = new SessionClient(server);
    partnership = DirectoryFixture.partnership(register, "second").id();
    person = enter(EMAIL, Role.PAS_MEMBER);
    clock.advance(Duration.ZERO);
  }

  private long enter(String email, Role role) {
    return people.enter(
        new NewPerson(
            partnership, email, "Dee Lead", people.hash(PASSWORD), List.of(role), null, null));
  }

  @AfterEach
  void hangUp() {
    session.close();
  }

  private HttpResponse<String> send(MutableHttpRequest<?> request) {
    return session.send(request);
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    return session.post(path, form);
  }

  private HttpResponse<String> signIn() {
    return signIn(EMAIL);
  }

  private HttpResponse<String> signIn(String email) {
    session.cookie("");
    return post("/sign-in", Map.of("email", email, "password", PASSWORD, "next", "/account/codes"));
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }

  /** What the page sends back, with the code in the box for it. */
  private HttpResponse<String> type(HttpResponse<String> shown, String code) {
    var form = page(shown).selectFirst("main form");
    assertNotNull(form, shown.body());
    var sent = new HashMap<String, String>();
    form.select("input").forEach(it -> sent.put(it.attr("name"), it.attr("value")));
    sent.put("code", code);
    return post(form.attr("action"), sent);
  }

  private String setUp(long whose) {
    var key = codes.begin(whose, EMAIL).key();
    codes.confirm(whose, CodeFixture.code(key, clock)).orElseThrow();
    clock.advance(Duration.ofSeconds(31));
    return key;
  }

  private void require(Role role) {
    rules.save(new Caller(person, "Dee Lead", partnership, Role.ADMIN, null, null), List.of(role));
  }

  @Test
  void the_password_alone_opens_nothing_for_somebody_with_codes() {
    setUp(person);
    var answer = signIn();
    assertEquals(200, answer.code());
    assertTrue(answer.getCookie(SessionWriter.COOKIE).isEmpty());
    assertEquals(303, send(HttpRequest.GET("/account")).code());
  }

  @Test
  void the_code_after_the_password_lets_in_and_leads_to_where_somebody_wanted_to_go() {
    var key = setUp(person);
    var answer = type(signIn(), CodeFixture.code(key, clock));
    assertEquals("/account/codes", answer.getHeaders().get("Location"));
    assertEquals(200, send(HttpRequest.GET("/account/codes")).code());
  }

  @Test
  void a_replayed_code_and_a_wrong_one_get_the_same_words() {
    var key = setUp(person);
    var code = CodeFixture.code(key, clock);
    type(signIn(), code);
    var replayed = type(signIn(), code);
    var wrong = type(signIn(), "000000");
    assertEquals(422, replayed.code());
    assertEquals(
        page(replayed).select(".govuk-error-message").text(),
        page(wrong).select(".govuk-error-message").text());
    assertEquals(303, send(HttpRequest.GET("/account")).code());
  }

  @Test
  void several_wrong_codes_make_somebody_wait() {
    var key = setUp(person);
    var shown = signIn();
    for (var i = 0; i < 4; i++) assertEquals(422, type(shown, "000000").code());
    var answer = type(shown, CodeFixture.code(key, clock));
    assertEquals(429, answer.code());
    assertTrue(Integer.parseInt(answer.getHeaders().get("Retry-After")) >= 30);
  }

  @Test
  void half_a_sign_in_is_used_once_and_is_over_after_ten_minutes() {
    var key = setUp(person);
    var shown = signIn();
    var late = signIn();
    assertEquals(303, type(shown, CodeFixture.code(key, clock)).code());
    clock.advance(Duration.ofSeconds(31));
    assertTrue(type(shown, CodeFixture.code(key, clock)).body().contains("took too long"));
    clock.advance(HalfSignIns.LIFE);
    assertTrue(type(late, CodeFixture.code(key, clock)).body().contains("took too long"));
    assertTrue(
        post("/sign-in/code", Map.of("token", "forged", "code", CodeFixture.code(key, clock)))
            .body()
            .contains("took too long"));
  }

  @Test
  void somebody_whose_role_asks_for_codes_sets_them_up_before_being_let_in() {
    require(Role.PAS_MEMBER);
    var shown = signIn();
    assertEquals("Set up one-time codes", page(shown).select("h1").text());
    assertTrue(shown.getCookie(SessionWriter.COOKIE).isEmpty());
    var key = page(shown).select("main .assay-code").text();
    var again = type(shown, "000000");
    assertEquals(422, again.code());
    assertEquals(key, page(again).select("main .assay-code").text(), "the app still fits");
    var done = type(again, CodeFixture.code(key, clock));
    assertEquals(10, page(done).select(".assay-recovery-codes li").size());
    assertEquals("/account/codes", page(done).select("main a.govuk-button").attr("href"));
    assertEquals(200, send(HttpRequest.GET("/account")).code());
    assertEquals("Enter your one-time code", page(signIn()).select("h1").text());
  }

  @Test
  void the_password_alone_does_not_replace_codes_that_are_set_up() {
    var key = setUp(person);
    var token = page(signIn()).select("input[name=token]").attr("value");
    var other = codes.begin(person, EMAIL).key();
    var answer =
        post("/sign-in/enrol", Map.of("token", token, "code", CodeFixture.code(other, clock)));
    assertTrue(answer.body().contains("took too long"));
    assertEquals(303, type(signIn(), CodeFixture.code(key, clock)).code());
  }

  @Test
  void a_role_that_asks_for_codes_in_another_membership_asks_too() {
    enter(EMAIL, Role.SCRUTINEER);
    require(Role.SCRUTINEER);
    assertEquals("Set up one-time codes", page(signIn()).select("h1").text());
  }

  @Test
  void codes_that_a_role_asks_for_cannot_be_turned_off_and_others_can() {
    var key = setUp(person);
    require(Role.PAS_MEMBER);
    type(signIn(), CodeFixture.code(key, clock));
    var off = Map.of("password", PASSWORD, "do", "off");
    assertEquals(422, post("/account/codes", off).code());
    require(Role.ADMIN);
    assertEquals(422, post("/account/codes", Map.of("password", "guess", "do", "off")).code());
    assertTrue(codes.isOn(person));
    assertEquals(200, post("/account/codes", off).code());
    assertFalse(codes.isOn(person));
  }

  @Test
  void somebody_sets_codes_up_on_their_own_page_with_their_password() {
    signIn();
    var shown = post("/account/codes", Map.of("password", PASSWORD, "do", "start"));
    var key = page(shown).select("main .assay-code").text();
    var wrong = post("/account/codes/confirm", Map.of("code", "000000"));
    assertEquals(422, wrong.code());
    assertEquals(key, page(wrong).select("main .assay-code").text());
    var done = post("/account/codes/confirm", Map.of("code", CodeFixture.code(key, clock)));
    assertEquals(10, page(done).select(".assay-recovery-codes li").size());
    assertTrue(codes.isOn(person));
  }

  @Test
  void a_program_sends_the_code_with_the_password() {
    var key = setUp(person);
    assertEquals("sign-in/code", problem(Map.of()));
    assertEquals("sign-in/refused", problem(Map.of("code", "000000")));
    assertNull(problem(Map.of("code", CodeFixture.code(key, clock))));
    require(Role.ADMIN);
    enter("admin@example.org", Role.ADMIN);
    assertEquals("sign-in/code-not-set-up", problem(Map.of("email", "admin@example.org")));
  }

  /** The code of the refusal; null when there was none. */
  private String problem(Map<String, String> more) {
    var sent = new HashMap<>(Map.of("email", EMAIL, "password", PASSWORD));
    sent.putAll(more);
    var answer = HttpFixture.exchange(session.client(), HttpRequest.POST("/api/v1/tokens", sent));
    var body = answer.getBody(String.class).orElse("");
    return answer.code() == 200 ? null : body.replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void an_administrator_resets_the_codes_of_their_own_people_alone() {
    enter("admin@example.org", Role.ADMIN);
    setUp(person);
    signIn("admin@example.org");
    var elsewhere = DirectoryFixture.partnership(register, "elsewhere").id();
    var both = enter("both@example.org", Role.READER);
    people.enter(
        new NewPerson(elsewhere, "both@example.org", "Bo", null, List.of(Role.READER), null, null));
    setUp(both);
    assertEquals(422, reset("both@example.org"));
    assertEquals(422, reset("nobody@example.org"));
    assertEquals(422, reset("admin@example.org"));
    assertTrue(codes.isOn(both));
    assertEquals(200, reset(EMAIL));
    assertFalse(codes.isOn(person));
  }

  private int reset(String email) {
    return post("/settings/codes/reset", Map.of("email", email)).code();
  }

  @Test
  @Tag("browser")
  void the_pages_work_without_scripts_and_on_a_phone() {
    require(Role.PAS_MEMBER);
    try (var browser = BrowserFixture.withoutScripts()) {
      enterPassword(browser);
      var key = browser.page().locator("main .assay-code").innerText();
      browser.page().getByLabel("Code that the app shows now").fill(CodeFixture.code(key, clock));
      browser.page().locator("main button").click();
      browser.page().getByText("I have kept the codes").click();
      assertTrue(browser.page().url().startsWith(server.getURL().toString()));
    }
    codes.turnOff(person, person);
    try (var browser = BrowserFixture.narrow()) {
      enterPassword(browser);
      look(browser, "codes-set-up");
      var key = browser.page().locator("main .assay-code").innerText();
      browser.page().getByLabel("Code that the app shows now").fill(CodeFixture.code(key, clock));
      browser.page().locator("main button").click();
      look(browser, "codes-recovery");
      browser.page().navigate(server.getURL() + "/account/codes");
      look(browser, "codes-on");
      browser.page().locator("header").getByText("Your account").click();
      look(browser, "account");
    }
    try (var browser = BrowserFixture.narrow()) {
      enterPassword(browser);
      look(browser, "codes-asked");
      browser.page().getByLabel("One-time code").fill("000000");
      browser.page().locator("main button").first().click();
      assertTrue(browser.page().locator(".govuk-error-summary").isVisible());
      look(browser, "codes-refused");
    }
  }

  private void enterPassword(BrowserFixture browser) {
    browser.page().navigate(server.getURL() + "/sign-in");
    browser.page().getByLabel("Email address").fill(EMAIL);
    browser.page().getByLabel("Password").fill(PASSWORD);
    browser.page().locator("main button").first().click();
  }

  private static void look(BrowserFixture browser, String name) {
    browser.assertAccessible(name);
    browser.assertNoSidewaysScroll();
    browser.shot(name);
  }
}
