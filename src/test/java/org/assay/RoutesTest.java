package org.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every route and who may use it, decided in {@code routes.txt}. A route that nobody decided fails
 * the build, and so does one that lets in a role that was not decided or keeps out one that was.
 * What a role may see behind the door is each feature's own test.
 */
@DatabaseTest
@Tag("once")
@Order(2)
class RoutesTest {
  private static final String ANYBODY = "anybody";
  private static final String SIGNED_IN = "signed-in";

  /** Routes that take a form with a file. */
  private static final Set<String> FILES =
      Set.of(
          "POST /audit-forms/{id}/questions/{key}/evidence",
          "POST /audit-forms/{id}/workbook",
          "POST /people/list",
          "POST /question-sets",
          "POST /recommendations/import",
          "POST /register/imports",
          "POST /settings/logo",
          "POST /returns/{id}/evidence",
          "POST /returns/{id}/questions/{key}/evidence",
          "POST /returns/{id}/workbook",
          "POST /api/v1/returns/{id}/workbook");

  private enum Door {
    OPEN,
    OF_SERVICE,
    OF_ROLE
  }

  @Inject Router router;
  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject TokenFixture tokens;

  private final Map<Role, String> sessions = new EnumMap<>(Role.class);

  @Test
  void every_route_is_decided_and_no_decision_is_about_a_route_that_is_gone() throws IOException {
    assertEquals(String.join("\n", decisions().keySet()), String.join("\n", routes()));
  }

  @Test
  void a_route_lets_in_who_was_decided_and_nobody_else() throws IOException {
    var wrong = new ArrayList<String>();
    var callers = callers();
    try (var client = HttpFixture.stayingClient(server.getURL())) {
      for (var decision : decisions().entrySet()) {
        for (var role : Role.values())
          check(client, decision.getKey(), decision.getValue(), callers.get(role), wrong);
        checkStranger(client, decision.getKey(), decision.getValue(), wrong);
      }
    }
    count();
    assertEquals(List.of(), wrong);
  }

  /** What is fetched by a page or a program, and no page, ends in its kind or stands here. */
  private static final Set<String> NO_PAGES = Set.of("/session");

  @Test
  void a_page_is_given_to_who_asks_for_html_alone() {
    var refused =
        router
            .uriRoutes()
            .filter(it -> it.getDeclaringType().getName().startsWith("org.assay."))
            .filter(it -> it.getHttpMethodName().equals("GET"))
            .filter(it -> !it.doesProduce(List.of(MediaType.TEXT_HTML_TYPE)))
            .map(it -> it.getUriMatchTemplate().toPathString())
            .filter(it -> !it.startsWith("/api/") && !it.contains("/probe"))
            .filter(it -> !it.matches(".*\\.[a-z]+$|.*\\{(file|name)}$"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(NO_PAGES, refused);
  }

  /** How many pairs were tried, for whoever asks. */
  private static void count() throws IOException {
    var routes = decisions();
    var roles = Role.values().length;
    var open = routes.values().stream().filter(it -> it.contains(ANYBODY)).count();
    var pairs = routes.size() * (roles + 1);
    Files.writeString(
        Path.of("target", "routes.txt"),
        "%d routes, %d of them open to anybody; %d roles and a stranger; %d pairs%n"
            .formatted(routes.size(), open, roles, pairs));
  }

  private void check(
      HttpClient client, String route, Set<String> allowed, Caller caller, List<String> wrong) {
    var role = caller.role();
    var expected =
        allowed.contains(ANYBODY) || allowed.contains(SIGNED_IN) || allowed.contains(role.name());
    // A role's door is what answers 401 or 403 with our code for it; a step refused inside has a
    // code of its own.
    var kept = keptOut(client, route, caller);
    if (kept == expected) wrong.add(route + (expected ? " keeps out " : " lets in ") + role);
  }

  /** Some routes end a session: who turns out not to be signed in any more asks again, anew. */
  private boolean keptOut(HttpClient client, String route, Caller caller) {
    var session = sessions.get(caller.role());
    var door = session == null ? Door.OF_SERVICE : door(client, request(route).bearerAuth(session));
    if (door != Door.OF_SERVICE) return door == Door.OF_ROLE;
    var begun = tokens.of(caller);
    sessions.put(caller.role(), begun);
    return door(client, request(route).bearerAuth(begun)) != Door.OPEN;
  }

  private void checkStranger(
      HttpClient client, String route, Set<String> allowed, List<String> wrong) {
    var open = allowed.contains(ANYBODY);
    if ((door(client, request(route)) != Door.OPEN) == open)
      wrong.add(route + (open ? " keeps out strangers" : " lets in strangers"));
  }

  /**
   * What stopped a request: a sign-in page for a browser or a problem for a program, or our refusal
   * of a role.
   */
  private static Door door(HttpClient client, HttpRequest<?> request) {
    try {
      var answer = client.toBlocking().exchange(request, String.class);
      var location = String.valueOf(answer.getHeaders().get("Location"));
      return answer.code() == 303 && location.startsWith("/sign-in?next=")
          ? Door.OF_SERVICE
          : Door.OPEN;
    } catch (HttpClientResponseException e) {
      if (e.code() == 401 && !request.getPath().endsWith("/tokens")) return Door.OF_SERVICE;
      var body = e.getResponse().getBody(String.class).orElse("");
      var refused =
          body.contains("role/forbidden") || body.contains("Your account may not do this");
      return e.code() == 403 && refused ? Door.OF_ROLE : Door.OPEN;
    }
  }

  private static io.micronaut.http.MutableHttpRequest<?> request(String route) {
    var method = HttpMethod.parse(route.substring(0, route.indexOf(' ')));
    var path =
        route
            .substring(route.indexOf(' ') + 1)
            .replaceAll("\\{[?&][^}]*}", "")
            .replaceAll("\\{[^}]*}", "0");
    var api = path.startsWith("/api/");
    var request =
        HttpRequest.create(method, path)
            .accept(api ? MediaType.ALL_TYPE : MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE);
    if (method == HttpMethod.GET) return request;
    if (FILES.contains(route)) {
      var file = MultipartBody.builder().addPart("file", "a.txt", new byte[] {'a'}).build();
      return request.contentType(MediaType.MULTIPART_FORM_DATA_TYPE).body(file);
    }
    return api
        ? request.contentType(MediaType.APPLICATION_JSON_TYPE).body("{}")
        : request.contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE).body("a=b");
  }

  /** Of each role somebody who holds it, for an organisation and a group whatever it is. */
  private Map<Role, Caller> callers() {
    var partnership = DirectoryFixture.partnership(register, "routes").id();
    var school =
        register.addOrganisations(partnership, List.of(DirectoryFixture.school("s"))).getFirst();
    var trust = new OrganisationGroup(0, "t", "Trust", "academy-trust");
    var group = register.addGroups(partnership, List.of(trust)).getFirst();
    var callers = new EnumMap<Role, Caller>(Role.class);
    for (var role : Role.values()) {
      var id = 1_000L + role.ordinal();
      callers.put(role, new Caller(id, "Test", partnership, role, school.id(), group.id()));
    }
    return callers;
  }

  private TreeSet<String> routes() {
    return router
        .uriRoutes()
        .filter(route -> route.getDeclaringType().getName().startsWith("org.assay."))
        .map(RoutesTest::name)
        .filter(name -> !name.contains("/probe")) // a controller of the tests' own
        .filter(name -> !name.startsWith("HEAD ") && !name.startsWith("OPTIONS "))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
  }

  private static TreeMap<String, Set<String>> decisions() throws IOException {
    var decisions = new TreeMap<String, Set<String>>();
    try (var in = RoutesTest.class.getResourceAsStream("/routes.txt")) {
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) continue;
        var colon = line.lastIndexOf(" : ");
        decisions.put(
            line.substring(0, colon).strip(),
            Set.copyOf(Arrays.asList(line.substring(colon + 3).strip().split("[ ,]+"))));
      }
    }
    return decisions;
  }
}
