package org.assay.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Every address that names something, tried by everybody who has nothing to do with it: each role
 * of another partnership, each role of another organisation or group, and somebody who is not
 * signed in. The answer must be a refusal, and the same as for a number that nothing has: nobody
 * learns that it is there. {@code route-ids.txt} says what each address names. Counts are left in
 * {@code target/owners.txt}.
 */
@DatabaseTest
@TestInstance(Lifecycle.PER_CLASS)
@Tag("once")
@Order(2)
class OwnersTest {
  private static final String MISSING = "999999999";

  /** What a role is told that may not use a route. */
  private static final String DOOR = "Your account may not do this";

  private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
  private static final List<Role> OF_AN_ORGANISATION =
      List.of(Role.RESPONDENT, Role.APPROVER, Role.COLLEAGUE, Role.GROUP_LEAD);

  @Inject EmbeddedServer server;
  @Inject VillageFixture fixture;
  @Inject Register register;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private HttpClient client;
  private long partnership;
  private long organisation;
  private final Map<String, String> others = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  private record Rule(String prefix, String owner, String query) {}

  @BeforeAll
  void a_county_and_its_neighbour() {
    var configuration = HttpFixture.patient();
    configuration.setFollowRedirects(false);
    configuration.setMaxContentLength(50_000_000);
    client = HttpClient.create(server.getURL(), configuration);
    partnership = fixture.village().partnership().id();
    organisation =
        sql.count(
            "select min(s.organisation_id) from submission s join improvement_action a on"
                + " a.organisation_id = s.organisation_id where s.partnership_id = ?",
            partnership);
    others.put("{file}", "compliance-summary.pdf");
    others.put("{cycle}", "" + sql.count("select min(id) from cycle"));
    others.put("{seq}", "1");
    for (var it : List.of("{invitation}", "{line}", "{finding}", "{escalation}", "{rung}")) {
      others.put(it, MISSING);
    }
    others.put("{case}", "" + sql.count("select min(id) from case_audit_case"));
    others.put("{form}", "" + sql.count("select min(id) from case_audit_form"));
    others.put("{to}", "head");
    others.put(
        "{id}",
        ""
            + sql.count(
                "select max(id) from agency_return where organisation_id = ?", organisation));
    others.put("{organisation}", "" + organisation);
    others.put("{domain}", text("select min(domain) from case_audit_grade"));
    others.put("{action}", "" + sql.count("select min(id) from improvement_action"));
    others.put("{standard}", text("select min(section_key) from submission_section"));
    others.put("{number}", "1");
    var question = text("select min(question_key) from submission_answer");
    others.put("{key}", question);
    others.put("{question}", question);
    whatTheCountyLacks();
  }

  private String text(String query) {
    return sql.first(query, row -> row.getString(1)).orElseThrow();
  }

  /** So small a county has no such things. */
  private void whatTheCountyLacks() {
    var person = sql.count("select min(id) from person");
    sql.change(
        "insert into partnership_body (partnership_id, name, kind) values (?, 'Exec', 'executive')",
        partnership);
    sql.change(
        "insert into register_import (partnership_id, kind, file_name, authority, state,"
            + " uploaded_by, uploaded_at) values (?, 'agencies', 'a.csv', '', 'ready', ?,"
            + " '2026-01-01')",
        partnership,
        person);
    sql.change(
        "insert into report_job (partnership_id, cycle_id, kind, edition, chosen, as_at, state,"
            + " person_id, asked_at) select partnership_id, id, 'pack', 'full', '', '2026-01-01',"
            + " 'failed', ?, '2026-01-01' from cycle where partnership_id = ? limit 1",
        person,
        partnership);
    sql.change(
        "insert into edition_draft (partnership_id, question_set_id, version, sha256, document,"
            + " uploaded_by, uploaded_at) values (?, 'x', '1', ?, '{}', ?, '2026-01-01')",
        partnership,
        "0".repeat(64),
        person);
    var theReturn =
        sql.count("select max(id) from agency_return where organisation_id = ?", organisation);
    sql.change(
        "insert into evidence_file (partnership_id, organisation_id, return_id, store_id, name,"
            + " media_type, byte_count, sha256, stored_at, stored_by) values (?, ?, ?, ?, 'a.txt',"
            + " 'text/plain', 1, ?, '2026-01-01', ?)",
        partnership,
        organisation,
        theReturn,
        "0".repeat(32),
        "0".repeat(64),
        person);
    sql.change(
        "insert into support_request (partnership_id, organisation_id, cycle_id, return_id,"
            + " question_key, question_ref, question_text, raised_at, state) select partnership_id,"
            + " organisation_id, cycle_id, id, 'of-test', '1', 'Why?', '2026-01-01', 'open' from"
            + " agency_return where id = ?",
        theReturn);
    sql.change(
        "insert into case_audit_safety (partnership_id, audit_id, form_id, organisation_id,"
            + " raised_by, raised_at) select partnership_id, audit_id, id, organisation_id, ?,"
            + " '2026-01-01' from case_audit_form where organisation_id <> ? order by id limit 1",
        person,
        another());
    var membership = sql.count("select min(id) from membership where person_id = ?", person);
    sql.change(
        "insert into sign_in_session (person_id, membership_id, credential, started_at) values (?,"
            + " ?, ?, '2099-01-01')",
        person,
        membership,
        "0".repeat(64));
    sql.change(
        "insert into letter (partnership_id, person_id, kind, subject_id, written_at) values (?, ?,"
            + " 'of-test', 1, '2026-01-01')",
        partnership,
        person);
    sql.change(
        "insert into passkey (person_id, credential_id, public_key, sign_count, name, made_at)"
            + " values (?, 'a', 'b', 0, 'Phone', '2026-01-01')",
        person);
    sql.change(
        "insert into api_token (person_id, membership_id, name, token_hash, credential, scopes,"
            + " made_at, expires_at) values (?, ?, 'a', ?, ?, '', '2026-01-01', '2099-01-01')",
        person,
        membership,
        "0".repeat(64),
        "0".repeat(64));
  }

  @Test
  void nobody_of_another_partnership_reaches_anything_of_this_one() throws IOException {
    var neighbour = DirectoryFixture.partnership(register, "neighbour").id();
    attempt("another partnership", callers(neighbour, 800_000L, List.of(Role.values())), "any");
    assertEquals(List.of(), wrong);
  }

  @Test
  void nobody_of_another_organisation_or_group_reaches_anything_of_this_one() throws IOException {
    attempt("another organisation", callers(partnership, 900_000L, OF_AN_ORGANISATION), "own");
    assertEquals(List.of(), wrong);
  }

  @Test
  void nobody_who_is_not_signed_in_reaches_anything() throws IOException {
    for (var route : routes()) {
      var rule = rule(route);
      if (rule.owner().equals("nobody")) continue;
      for (var value : values(rule)) {
        var answer = HttpFixture.exchange(client, request(route, value));
        var location = String.valueOf(answer.getHeaders().get("Location"));
        var kept = answer.code() == 401 || location.startsWith("/sign-in?next=");
        count("nobody signed in", answer);
        if (!kept) wrong.add(route + " answers a stranger with " + answer.code());
      }
    }
    report();
    assertEquals(List.of(), wrong);
  }

  /** A secret that nobody made opens nothing, and says no more than that. */
  @Test
  void a_link_with_a_forged_secret_is_not_found() {
    for (var path : List.of("/invitations/", "/join/", "/welcome/")) {
      var forged = HttpRequest.GET(path + "a".repeat(43)).accept(MediaType.TEXT_HTML_TYPE);
      var answer = HttpFixture.exchange(client, forged);
      assertEquals(404, answer.code(), path);
      var said = path.equals("/invitations/") ? "The link was used already" : "no longer works";
      assertTrue(answer.body().contains(said), path + " " + answer.body());
    }
  }

  private Map<Role, String> callers(long in, long firstId, List<Role> roles) {
    var school = in == partnership ? another() : added(in);
    var trust = new OrganisationGroup(0, "other", "Other Trust", "academy-trust");
    var group = register.addGroups(in, List.of(trust)).getFirst();
    var callers = new EnumMap<Role, String>(Role.class);
    for (var role : roles) {
      var ofGroup = role == Role.GROUP_LEAD;
      var ofSchool = OF_AN_ORGANISATION.contains(role) && !ofGroup;
      var caller =
          new Caller(
              firstId + role.ordinal(),
              "Test",
              in,
              role,
              ofSchool ? school : null,
              ofGroup ? group.id() : null);
      callers.put(role, tokens.of(caller));
    }
    return callers;
  }

  private long added(long in) {
    return register.addOrganisations(in, List.of(DirectoryFixture.school("other"))).getFirst().id();
  }

  /** One that is in no group, so that its people lead nobody else either. */
  private long another() {
    return sql.count(
        "select max(id) from organisation where partnership_id = ? and id <> ? and group_id is"
            + " null",
        partnership,
        organisation);
  }

  private void attempt(String who, Map<Role, String> callers, String owner) throws IOException {
    for (var route : routes()) {
      var rule = rule(route);
      if (rule.owner().equals("nobody") || owner.equals("own") && !rule.owner().equals("own")) {
        continue;
      }
      var values = values(rule);
      assertFalse(values.isEmpty(), "there is nothing to try " + route + " with");
      // Of each role's own and, where the role is refused before anything is looked for, the one.
      var missing = new HashMap<String, HttpResponse<String>>();
      for (var caller : callers.entrySet()) {
        for (var value : values) {
          var answer = send(route, value, caller.getValue());
          count(who, answer);
          var kind = said(answer).contains(DOOR) ? DOOR : caller.getKey().name();
          missing.computeIfAbsent(kind, it -> send(route, MISSING, caller.getValue()));
          judge(route + " as " + caller.getKey(), answer, missing.get(kind));
        }
      }
    }
    report();
  }

  private void judge(String what, HttpResponse<String> answer, HttpResponse<String> missing) {
    if (answer.code() < 400 || answer.code() >= 500) {
      wrong.add(what + ": " + answer.code());
    } else if (!said(answer).equals(said(missing))) {
      wrong.add(what + ": “" + said(answer) + "” and, where nothing is, “" + said(missing) + "”");
    }
  }

  /** The status and the words, without the numbers that the address itself had. */
  private static String said(HttpResponse<String> answer) {
    var body = answer.getBody(String.class).orElse("");
    var main = MAIN.matcher(body);
    var words = main.find() ? main.group().replaceAll("<[^>]*>", " ") : body;
    return answer.code() + " " + words.replaceAll("\\s+", " ").replaceAll("\\d+", "N");
  }

  private HttpResponse<String> send(String route, String value, String token) {
    return HttpFixture.exchange(client, request(route, value).bearerAuth(token));
  }

  private MutableHttpRequest<?> request(String route, String value) {
    var method = HttpMethod.parse(route.substring(0, route.indexOf(' ')));
    var path = route.substring(route.indexOf(' ') + 1).replaceFirst("\\{[^}]*}", value);
    for (var it : others.entrySet()) path = path.replace(it.getKey(), it.getValue());
    var api = path.startsWith("/api/");
    var request =
        HttpRequest.create(method, path)
            .accept(api ? MediaType.ALL_TYPE : MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE);
    if (method == HttpMethod.GET) return request;
    if (path.matches("/returns/\\d+/evidence|.*/questions/[^/]+/evidence|.*/workbook")) {
      var file = MultipartBody.builder().addPart("file", "a.txt", new byte[] {'a'}).build();
      return request.contentType(MediaType.MULTIPART_FORM_DATA_TYPE).body(file);
    }
    return api
        ? request.contentType(MediaType.APPLICATION_JSON_TYPE).body("{}")
        : request.contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE).body("a=b");
  }

  private void count(String who, HttpResponse<String> answer) {
    counts.merge(who + ": " + answer.code(), 1, Integer::sum);
  }

  private void report() throws IOException {
    var lines = counts.entrySet().stream().map(it -> it.getKey() + " " + it.getValue()).toList();
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "owners.txt"), lines);
    assertTrue(counts.values().stream().mapToInt(it -> it).sum() > 100);
  }

  private List<String> values(Rule rule) {
    return sql.list(
        rule.query()
            .replace(":partnership", "" + partnership)
            .replace(":organisation", "" + organisation)
            .replace(":other", "" + another()),
        row -> row.getString(1));
  }

  private static Rule rule(String route) throws IOException {
    var path = route.substring(route.indexOf(' ') + 1).replaceFirst("^/api/v1", "");
    return lines("/route-ids.txt").stream()
        .map(it -> it.split(" : ", 3))
        .map(it -> new Rule(it[0].strip(), it[1].strip(), it[2].strip()))
        .filter(it -> path.startsWith(it.prefix()))
        .max(Comparator.comparing(it -> it.prefix().length()))
        .orElseThrow(
            () -> new AssertionError(route + ": say in route-ids.txt whose thing it names"));
  }

  private static List<String> routes() throws IOException {
    return lines("/routes.txt").stream()
        .map(it -> it.substring(0, it.lastIndexOf(" : ")).replaceAll("\\{[?&][^}]*}", ""))
        .filter(it -> it.contains("{"))
        .toList();
  }

  private static List<String> lines(String file) throws IOException {
    try (var in = OwnersTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.isBlank() && !it.startsWith("#"))
          .toList();
    }
  }
}
