package org.assay.people.singlesignon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.ProviderTrust;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.people.singlesignon.OpenIdProvider.Fault;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.SecurityLog;
import org.assay.platform.Sql;
import org.assay.platform.TestSecurityLog;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

@DatabaseTest
@Property(name = "assay.sso.names", value = "school, impostor, down")
@Property(name = "assay.sso.school.label", value = "School Sign-in")
@Property(name = "assay.sso.school.issuer", value = "${test.provider.issuer}")
@Property(name = "assay.sso.school.client-id", value = OpenIdProvider.CLIENT)
@Property(name = "assay.sso.school.client-secret", value = OpenIdProvider.SECRET)
@Property(name = "assay.sso.school.organisation-claim", value = "organisation")
@Property(name = "assay.sso.impostor.issuer", value = "${test.provider.issuer}")
@Property(name = "assay.sso.impostor.client-id", value = OpenIdProvider.CLIENT)
@Property(name = "assay.sso.impostor.client-secret", value = "not the secret")
@Property(name = "assay.sso.down.issuer", value = "http://127.0.0.1:1")
@Property(name = "assay.sso.down.client-id", value = "assay")
@Property(name = "assay.sso.down.client-secret", value = "secret")
@Tag("once")
@ResourceLock("test.provider.issuer")
class SingleSignOnTest {
  private static final OpenIdProvider PROVIDER = OpenIdProvider.shared();
  private static final String EMAIL = "dsl@example.org";

  static {
    System.setProperty("test.provider.issuer", PROVIDER.issuer());
  }

  private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
  private final TestSecurityLog.Ear heard = new TestSecurityLog.Ear();

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;
  @Inject ProviderTrust trust;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private String home = "";
  private long partnership;
  private long school;
  private long person;
  private HttpClient browser;

  @BeforeEach
  void somebody() {
    heard.start();
    logger.addAppender(heard);
    home = "http://127.0.0.1:" + server.getPort();
    PROVIDER.begin(home + "/sign-in/from/school");
    partnership = DirectoryFixture.partnership(register, "sso").id();
    var hill = DirectoryFixture.school("123456");
    school = register.addOrganisations(partnership, List.of(hill)).getFirst().id();
    person = enter(partnership, EMAIL, Role.RESPONDENT, school);
    trust.save(partnership, List.of("school", "impostor", "down"));
    PROVIDER.knows("dee", claims(EMAIL, true, "123456"));
    browser = browser(Redirect.ALWAYS);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(heard);
  }

  private long enter(long in, String email, Role role, Long organisation) {
    return people.enter(
        new NewPerson(in, email, "Dee Lead", null, List.of(role), organisation, null));
  }

  private static Map<String, Object> claims(String email, boolean confirmed, String urn) {
    return Map.of(
        "email",
        email,
        "email_verified",
        confirmed,
        "organisation",
        Map.of("urn", urn, "name", "Hill School"));
  }

  private static HttpClient browser(Redirect redirect) {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
        .followRedirects(redirect)
        .build();
  }

  private static HttpResponse<String> get(HttpClient by, String address) {
    return send(by, HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
  }

  private static HttpResponse<String> send(HttpClient by, HttpRequest.Builder request) {
    try {
      return by.send(request.build(), BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The whole way, by the provider's own page. */
  private HttpResponse<String> signIn(String subject, String provider) {
    var page = get(browser, home + "/sign-in/with/" + provider + "?next=/account");
    if (!page.uri().toString().startsWith(PROVIDER.issuer())) return page;
    assertEquals("/login", page.uri().getPath());
    var form = "username=" + subject + "&password=" + OpenIdProvider.PASSWORD.replace(' ', '+');
    return send(
        browser,
        HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/login"))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> signIn(String subject) {
    browser = browser(Redirect.ALWAYS);
    return signIn(subject, "school");
  }

  private void assertIn(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("/account", answer.uri().getPath());
  }

  /** What the page says happened, once nobody is in. */
  private String missing(HttpResponse<String> answer, int status) {
    assertEquals(status, answer.statusCode(), answer.body());
    var page = Jsoup.parse(answer.body());
    assertEquals("You are not signed in", page.select("h1").text());
    assertFalse(page.select("main li").isEmpty(), "the page says what to do");
    assertFalse(page.select("main .assay-code").text().isEmpty(), "and names the attempt");
    assertEquals("/sign-in", get(browser, home + "/account").uri().getPath());
    assertTrue(events().contains("single-sign-on-failed"), events().toString());
    return page.select("main p").first().text();
  }

  private List<String> events() {
    return heard.list.stream()
        .flatMap(it -> it.getKeyValuePairs().stream())
        .filter(it -> it.key.equals("event"))
        .map(it -> String.valueOf(it.value))
        .toList();
  }

  @Test
  void somebody_with_an_account_and_a_role_is_in_and_where_they_wanted_to_go() {
    assertIn(signIn("dee"));
    assertTrue(events().contains("signed-in"));
    assertEquals(
        "school",
        sql.first("select provider from sign_in_session", row -> row.getString(1)).orElseThrow());
  }

  @Test
  void from_the_second_time_on_the_subject_decides_and_not_the_address() {
    assertIn(signIn("dee"));
    PROVIDER.knows("dee", claims("married@example.org", true, "123456"));
    assertIn(signIn("dee"));
    PROVIDER.knows("other", claims(EMAIL, true, "123456"));
    assertEquals(
        "Your email address belonged to another account of School Sign-in before.",
        missing(signIn("other"), 403));
  }

  @Test
  void somebody_without_an_account_is_told_which_address_is_not_known() {
    PROVIDER.knows("new", claims("new@example.org", true, "123456"));
    assertEquals(
        "School Sign-in knows you as new@example.org, and nobody in Assay has this address.",
        missing(signIn("new"), 403));
  }

  @Test
  void an_address_that_the_provider_did_not_confirm_opens_nobodys_account() {
    PROVIDER.knows("dee", claims(EMAIL, false, "123456"));
    assertEquals(
        "School Sign-in did not confirm that your email address is yours.",
        missing(signIn("dee"), 403));
  }

  @Test
  void an_organisation_that_is_in_no_register_is_named() {
    PROVIDER.knows("dee", claims(EMAIL, true, "999999"));
    assertEquals(
        "Assay does not know your organisation, Hill School.", missing(signIn("dee"), 403));
  }

  @Test
  void somebody_without_a_role_at_their_organisation_is_told_where_it_is_missing() {
    register.addOrganisations(partnership, List.of(DirectoryFixture.school("654321")));
    PROVIDER.knows("dee", claims(EMAIL, true, "654321"));
    assertEquals(
        "You have an account, and no role at Organisation 654321.", missing(signIn("dee"), 403));
    sql.change("update membership set valid_until = '2026-01-01'");
    PROVIDER.knows("dee", claims(EMAIL, true, "123456"));
    assertEquals(
        "You have an account, and no role at Organisation 123456.", missing(signIn("dee"), 403));
  }

  @Test
  void the_word_of_a_provider_is_good_in_partnerships_that_trust_it_and_in_no_others() {
    var elsewhere = DirectoryFixture.partnership(register, "elsewhere").id();
    enter(elsewhere, EMAIL, Role.ADMIN, null);
    var answer = signIn("dee");
    assertIn(answer);
    assertFalse(answer.body().contains("Partnership elsewhere"));
    var other =
        sql.first(
                "select id from membership where partnership_id = ?",
                row -> row.getLong(1),
                elsewhere)
            .orElseThrow();
    var chosen =
        send(
            browser,
            HttpRequest.newBuilder(URI.create(home + "/memberships"))
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("membership=" + other)));
    assertEquals(404, chosen.statusCode());
    trust.save(partnership, List.of());
    sql.change("update sign_in_session set device = ''");
    assertEquals(
        "Assay does not know your organisation, Hill School.", missing(signIn("dee"), 403));
  }

  @Test
  void a_provider_that_does_not_answer_is_our_side() {
    assertEquals("down does not answer at present.", missing(signIn("dee", "down"), 503));
  }

  @Test
  void a_provider_that_does_not_accept_us_is_our_side() {
    PROVIDER.begin(home + "/sign-in/from/impostor");
    PROVIDER.knows("dee", claims(EMAIL, true, "123456"));
    assertEquals("impostor did not accept Assay.", missing(signIn("dee", "impostor"), 503));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SIGNED_BY_SOMEBODY_ELSE", "FOR_ANOTHER_SERVICE", "ANSWERS_ANOTHER_QUESTION"})
  void a_token_that_is_forged_or_meant_for_others_lets_nobody_in(Fault fault) {
    PROVIDER.fails(fault);
    assertEquals(
        "The answer of School Sign-in could not be verified.", missing(signIn("dee"), 503));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CLOCK_AN_HOUR_SLOW", "CLOCK_AN_HOUR_FAST"})
  void a_token_of_another_time_is_said_to_be_the_clocks(Fault fault) {
    PROVIDER.fails(fault);
    assertEquals(
        "The clocks of School Sign-in and of Assay differ, so the answer could not be accepted.",
        missing(signIn("dee"), 503));
  }

  @Test
  void the_question_carries_a_state_a_nonce_and_a_proof_key() {
    var asked =
        get(browser(Redirect.NEVER), home + "/sign-in/with/school")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertTrue(asked.startsWith(PROVIDER.issuer() + "/oauth2/authorize?"), asked);
    assertTrue(asked.contains("code_challenge_method=S256"), asked);
    assertTrue(asked.matches(".*[?&]nonce=[\\w-]{43}(&.*)?"), asked);
    assertTrue(asked.matches(".*[?&]state=[\\w-]{43}(&.*)?"), asked);
  }

  @Test
  void an_answer_in_another_browser_and_one_that_comes_twice_let_nobody_in() {
    var first = browser(Redirect.NEVER);
    var asked = get(first, home + "/sign-in/with/school").headers().firstValue("Location");
    var state = asked.orElseThrow().replaceAll(".*[?&]state=([\\w-]+).*", "$1");
    var answer = home + "/sign-in/from/school?code=a-code&state=" + state;
    assertTrue(missing(get(browser(Redirect.NEVER), answer), 403).contains("another window"));
    assertTrue(missing(get(first, answer), 503).contains("did not accept Assay"));
    assertTrue(missing(get(first, answer), 403).contains("another window"));
  }

  @ParameterizedTest
  @CsvSource({
    "access_denied,403,You did not finish signing in at School Sign-in.",
    "unauthorized_client,503,School Sign-in did not accept Assay."
  })
  void somebody_who_turns_back_is_not_told_that_it_is_our_fault(
      String error, int status, String said) {
    var to = browser(Redirect.NEVER);
    var asked = get(to, home + "/sign-in/with/school").headers().firstValue("Location");
    var state = asked.orElseThrow().replaceAll(".*[?&]state=([\\w-]+).*", "$1");
    var answer = home + "/sign-in/from/school?error=" + error + "&state=" + state;
    assertEquals(said, missing(get(to, answer), status));
  }

  @Test
  void the_sign_in_page_offers_what_a_partnership_trusts() {
    trust.save(partnership, List.of("school"));
    var page = Jsoup.parse(get(browser, home + "/sign-in?next=/returns").body());
    assertEquals(
        "/sign-in/with/school?next=%2Freturns", page.select("main a[href^=/sign-in]").attr("href"));
    assertEquals(1, page.select("main a[href^=/sign-in]").size());
    assertEquals(404, get(browser, home + "/sign-in/with/nobody").statusCode());
  }

  @Test
  void an_administrator_says_whom_the_partnership_trusts_and_unlinks_an_account() {
    signIn("dee");
    var admin = tokens.of(new Caller(9_000_001, "Ada", partnership, Role.ADMIN, null, null));
    assertEquals(200, post(admin, "", "providers=down&providers=unknown"));
    assertEquals("[down]", trust.providers(partnership).toString());
    assertEquals(422, post(admin, "/unlink", "email=nobody%40example.org"));
    assertEquals(1, sql.count("select count(*) from linked_account"));
    assertEquals(200, post(admin, "/unlink", "email=DSL%40example.org"));
    assertEquals(0, sql.count("select count(*) from linked_account where person_id = ?", person));
  }

  private int post(String token, String path, String form) {
    return send(
            browser(Redirect.NEVER),
            HttpRequest.newBuilder(URI.create(home + "/settings/single-sign-on" + path))
                .header("Accept", "text/html")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)))
        .statusCode();
  }

  @Test
  @Tag("browser")
  void a_real_browser_goes_the_whole_way_and_the_pages_are_accessible() {
    trust.save(partnership, List.of("school"));
    try (var chromium = BrowserFixture.narrow()) {
      var page = chromium.page();
      page.navigate(home + "/sign-in");
      look(chromium, "sign-in-with-provider");
      page.getByText("Sign in with School Sign-in").click();
      page.locator("input[name=username]").fill("dee");
      page.locator("input[name=password]").fill(OpenIdProvider.PASSWORD);
      page.locator("button[type=submit]").click();
      assertTrue(page.locator("header").innerText().contains("Dee Lead"));
    }
    PROVIDER.knows("dee", claims(EMAIL, true, "999999"));
    try (var chromium = BrowserFixture.narrow()) {
      var page = chromium.page();
      page.navigate(home + "/sign-in/with/school");
      page.locator("input[name=username]").fill("dee");
      page.locator("input[name=password]").fill(OpenIdProvider.PASSWORD);
      page.locator("button[type=submit]").click();
      look(chromium, "sign-in-failed");
    }
  }

  private static void look(BrowserFixture browser, String name) {
    browser.assertAccessible(name);
    browser.assertNoSidewaysScroll();
    browser.shot(name);
  }
}
