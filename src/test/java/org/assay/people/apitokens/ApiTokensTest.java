package org.assay.people.apitokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Callers;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.people.identity.SessionWriter;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.SecurityLog;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.TestSecurityLog;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DatabaseTest
class ApiTokensTest {
  private static final String EMAIL = "dsl@example.org";
  private static final String PASSWORD = "correct horse battery";
  private static final String PAGE = "/account/tokens";

  private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
  private final TestSecurityLog.Ear heard = new TestSecurityLog.Ear();

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;
  @Inject Callers callers;
  @Inject ApiTokens tokens;
  @Inject RouteScopes scopes;
  @Inject Router router;
  @Inject TestClock clock;
  @Inject Sql sql;

  private HttpClient client;
  private Caller caller;
  private String cookie = "";

  @BeforeEach
  void somebody() {
    heard.start();
    logger.addAppender(heard);
    client = HttpFixture.stayingClient(server.getURL());
    var partnership = DirectoryFixture.partnership(register, "tokens").id();
    caller = enter(partnership, EMAIL, Role.PAS_MEMBER);
  }

  private Caller enter(long partnership, String email, Role role) {
    var id =
        people.enter(
            new NewPerson(
                partnership, email, "Dee Lead", people.hash(PASSWORD), List.of(role), null, null));
    return callers.in(partnership, id).getFirst();
  }

  @AfterEach
  void hangUp() {
    logger.detachAppender(heard);
    client.close();
  }

  private String make(Scope... allowed) {
    return tokens.make(caller, "A program", List.of(allowed), Duration.ofDays(30));
  }

  private HttpResponse<String> get(String token, String path) {
    return HttpFixture.exchange(client, HttpRequest.GET(path).bearerAuth(token));
  }

  private int cycles(String token) {
    return get(token, "/api/v1/cycles").code();
  }

  private static String code(HttpResponse<String> answer) {
    return answer.getBody(String.class).orElse("").replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
  }

  private HttpResponse<String> post(String path, Map<String, ?> form) {
    var request =
        HttpRequest.POST(path, form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)
            .header("Sec-Fetch-Site", "same-origin")
            .cookie(Cookie.of(SessionWriter.COOKIE, cookie));
    var answer = HttpFixture.exchange(client, request);
    answer.getCookie(SessionWriter.COOKIE).ifPresent(it -> cookie = it.getValue());
    return answer;
  }

  private void signIn(String email) {
    cookie = "";
    post("/sign-in", Map.of("email", email, "password", PASSWORD));
  }

  private long refusals() {
    return heard.list.stream()
        .flatMap(it -> it.getKeyValuePairs().stream())
        .filter(it -> it.key.equals("event") && it.value.equals("api-token-refused"))
        .count();
  }

  @Test
  void a_token_is_shown_once_works_and_is_kept_as_a_hash() {
    signIn(EMAIL);
    var form =
        Map.of("name", "Import", "scopes", "read:cycles", "life", "30", "password", PASSWORD);
    var page = Jsoup.parse(post(PAGE, form).body());
    var token = page.select("main .assay-code").text();
    assertTrue(token.matches("assay_[\\w-]{43}"), token);
    assertEquals(200, cycles(token));
    var again =
        HttpFixture.exchange(
            client,
            HttpRequest.GET(PAGE)
                .accept(MediaType.TEXT_HTML_TYPE)
                .cookie(Cookie.of(SessionWriter.COOKIE, cookie)));
    assertFalse(again.body().contains(token));
    assertTrue(again.body().contains("Last used on"));
    var kept =
        sql.list("select concat(token_hash, name, scopes) from api_token", row -> row.getString(1));
    assertFalse(kept.toString().contains(token.substring(6)));
  }

  @Test
  void what_is_missing_in_the_form_is_said_at_its_box() {
    signIn(EMAIL);
    var form = new LinkedHashMap<String, String>();
    form.put("password", "a guess");
    var answer = post(PAGE, form);
    assertEquals(422, answer.code());
    assertEquals(
        List.of(
            "Enter what the token is for",
            "Select what the program may do",
            "Select how long the token works",
            "This is not your password. Check it, or wait a few minutes after several wrong"
                + " attempts"),
        Jsoup.parse(answer.body()).select(".govuk-error-summary__list a").eachText());
    assertEquals(0, sql.count("select count(*) from api_token"));
  }

  @Test
  void every_route_of_the_api_has_a_scope_and_no_scope_is_of_a_route_that_is_gone() {
    var routes =
        router
            .uriRoutes()
            .filter(it -> it.getDeclaringType().getName().startsWith("org.assay."))
            .filter(it -> !it.getHttpMethodName().matches("HEAD|OPTIONS"))
            .map(it -> it.getHttpMethodName() + " " + it.getUriMatchTemplate().toPathString())
            .filter(it -> it.contains(" /api/") && !it.equals("POST /api/v1/tokens"))
            .filter(it -> !it.contains("/probe"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        String.join("\n", routes), String.join("\n", new TreeSet<>(scopes.all().keySet())));
  }

  @Test
  void each_route_refuses_a_token_with_every_scope_but_its_own_and_names_that_one() {
    var wrong = new ArrayList<String>();
    var roles = new LinkedHashMap<Role, Caller>();
    for (var role : List.of(Role.MODERATOR, Role.APPROVER, Role.ADMIN, Role.READER)) {
      roles.put(role, enter(caller.partnershipId(), role + "@example.org", role));
    }
    for (var it : scopes.all().entrySet()) {
      var others = EnumSet.complementOf(EnumSet.of(it.getValue()));
      var answers =
          roles.values().stream()
              .map(who -> tokens.make(who, "All but one", others, Duration.ofDays(1)))
              .map(token -> HttpFixture.exchange(client, request(it.getKey()).bearerAuth(token)))
              .toList();
      var named =
          answers.stream()
              .filter(one -> one.code() == 403 && code(one).equals("token/scope"))
              .filter(one -> one.body().contains("scope " + it.getValue().code() + "."))
              .count();
      var kept =
          answers.stream()
              .filter(one -> one.code() == 403 && code(one).equals("role/forbidden"))
              .count();
      if (named == 0 || named + kept != answers.size()) wrong.add(it.getKey());
    }
    assertEquals(List.of(), wrong);
  }

  private static MutableHttpRequest<?> request(String route) {
    var method = HttpMethod.parse(route.substring(0, route.indexOf(' ')));
    var path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "0");
    var request = HttpRequest.create(method, path);
    if (method == HttpMethod.GET) return request;
    if (route.endsWith("/workbook")) {
      var file = MultipartBody.builder().addPart("file", "a.txt", new byte[] {'a'}).build();
      return request.contentType(MediaType.MULTIPART_FORM_DATA_TYPE).body(file);
    }
    return request.contentType(MediaType.APPLICATION_JSON_TYPE).body("{}");
  }

  @Test
  void a_token_opens_no_page_and_makes_no_token() {
    var token = make(Scope.values());
    for (var path : List.of("/cycles", "/account", PAGE, "/account/password")) {
      assertEquals("token/api-only", code(get(token, path)), path);
    }
    assertEquals(404, get(token, "/api/v1/nothing").code());
  }

  @Test
  void a_token_allows_no_more_than_the_role() {
    var admin = enter(caller.partnershipId(), "admin@example.org", Role.ADMIN);
    var token = tokens.make(admin, "All", Set.of(Scope.values()), Duration.ofDays(1));
    assertEquals(200, cycles(token));
    assertEquals("role/forbidden", code(get(token, "/api/v1/actions")));
  }

  @Test
  void a_token_is_over_when_its_time_is_and_when_it_is_revoked() {
    var token = make(Scope.READ_CYCLES);
    clock.advance(Duration.ofDays(30).minusMinutes(1));
    assertEquals(200, cycles(token));
    clock.advance(Duration.ofMinutes(1));
    assertEquals(401, cycles(token));
    var other = make(Scope.READ_CYCLES);
    var id = tokens.all(caller.personId()).getFirst().id();
    assertTrue(tokens.revoke(caller.personId(), id));
    assertEquals(401, cycles(other));
    assertEquals(2, refusals());
  }

  @Test
  void a_token_ends_with_the_password_the_role_and_the_account() {
    var token = make(Scope.READ_CYCLES);
    sql.change("update person set password_hash = ?", people.hash("another password"));
    assertEquals(401, cycles(token));
    assertTrue(tokens.all(caller.personId()).getFirst().ended());
    var second = make(Scope.READ_CYCLES);
    sql.change("update membership set valid_until = '2026-01-01'");
    assertEquals(401, cycles(second));
    sql.change("update membership set valid_until = null");
    assertEquals(200, cycles(second));
    sql.change("update person set disabled = true");
    assertEquals(401, cycles(second));
  }

  @Test
  void a_forged_token_is_refused_and_told_in_the_log_without_itself() {
    var token = make(Scope.READ_CYCLES);
    var forged = token.substring(0, token.length() - 2) + "zz";
    assertEquals(401, cycles(forged));
    assertEquals(1, refusals());
    var log = heard.list.stream().map(it -> it + " " + it.getKeyValuePairs()).toList().toString();
    assertFalse(log.contains(forged));
  }

  @Test
  void nobody_revokes_a_token_of_somebody_else() {
    var token = make(Scope.READ_CYCLES);
    var id = tokens.all(caller.personId()).getFirst().id();
    enter(caller.partnershipId(), "other@example.org", Role.READER);
    signIn("other@example.org");
    assertEquals(404, post(PAGE + "/" + id + "/revoke", Map.of("a", "b")).code());
    assertEquals(200, cycles(token));
    signIn(EMAIL);
    assertEquals(200, post(PAGE + "/" + id + "/revoke", Map.of("a", "b")).code());
    assertEquals(401, cycles(token));
  }
}
