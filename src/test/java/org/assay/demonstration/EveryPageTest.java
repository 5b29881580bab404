package org.assay.demonstration;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.PlaywrightException;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.people.identity.Role;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Everybody's whole way round: from the first page after signing in along every link, each kind of
 * page once or twice for each role. Nothing answers with a fault, axe finds nothing, nothing has to
 * be scrolled sideways on a phone, and there is hardly a page that no link leads to.
 */
@DatabaseTest
@Tag("browser")
@Order(1)
class EveryPageTest {
  /** The same for everybody, so looked at once. */
  private static final Set<String> INFORMATION =
      Set.of(
          "/accessibility",
          "/cookies",
          "/privacy",
          "/openapi",
          "/problems",
          "/problems/{area}/{name}");

  /**
   * What only a program asks for, where a letter or a button leads, and what stands only behind a
   * state that so small a county may not have.
   */
  private static final Set<String> NOT_LINKED =
      Set.of(
          "/account/data.zip",
          "/assets/{version}/{name}",
          "/audit-forms/{id}/files/{file}",
          "/audit-forms/{id}/next/{key}",
          "/audit-forms/{id}/questions/{key}/evidence",
          "/audit-forms/{id}/workbook.xlsx",
          "/audit-forms/{id}/workbook/review",
          "/audit-safety/{id}",
          "/audits/{id}/forms/{form}/back",
          "/audits/{id}/panel/{case}/files/{file}",
          "/audits/{id}/panel/{case}/{domain}",
          "/audits/{id}/results",
          "/evidence/{id}",
          "/forgotten-password",
          "/invitations/{token}",
          "/join/{token}",
          "/openapi/assay.json",
          "/pulse/{code}/sent",
          "/packs/{id}",
          "/packs/{id}/files/{file}",
          "/question-sets/drafts/{id}",
          "/register/imports/{id}",
          "/settings/bodies/{id}",
          "/settings/logo",
          "/sign-in/with/{name}",
          "/sign-in/from/{name}",
          "/welcome/{token}",
          "/cycles/{id}/forums/{file}",
          "/moderation/clarifications/{id}",
          "/moderation/responses/{id}",
          "/moderation/returns/{id}",
          "/moderation/returns/{id}/{standard}",
          "/returns/{id}/amendments",
          "/returns/{id}/board-pack.pdf",
          "/returns/{id}/organisation",
          "/returns/{id}/questions/{key}/evidence",
          "/returns/{id}/sent",
          "/returns/{id}/sign-off",
          "/returns/{id}/standards/{key}/questions/{question}",
          "/returns/{id}/standards/{key}/review",
          "/returns/{id}/workbook/review",
          "/session",
          "/signals.csv",
          "/support/{id}",
          "/visits/new");

  /** Where in the menu a page stands. */
  private static final String CURRENT = " assay-navigation__item--current|aria-current=\"true\"";

  /** By which a form that is sent twice is known; another on each page. */
  private static final String KEY = "value=\"[0-9a-f]{32}\"";

  /** A question set by its key, for instance "section-11 2026.1": people know it by its title. */
  private static final Pattern KEYED =
      Pattern.compile("\\b[a-z]+(?:-[a-z0-9]+)+ 20\\d\\d\\.\\d+\\b");

  /** Whose accounts meet returns in more than one state. */
  private static final Set<Role> SEVERAL = Set.of(Role.RESPONDENT, Role.APPROVER);

  /** Set by {@code mvn -P pictures}: taking them costs more than looking for faults. */
  private static final boolean PICTURES = Boolean.getBoolean("assay.pictures");

  @Inject EmbeddedServer server;
  @Inject VillageFixture fixture;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final Map<String, Pattern> pages = pages();
  private final Set<String> reached = new TreeSet<>();
  private final Set<String> sights = new HashSet<>();
  private final Map<String, Integer> looks = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  /** For one account after the other: what all pages share is loaded once. */
  private @Nullable BrowserFixture browser;

  @TestFactory
  Stream<DynamicTest> every_page_is_sound_in_every_role_and_reached_by_a_link() {
    fixture.village();
    return Stream.concat(
        Account.ALL.stream().map(it -> dynamicTest(it.email(), () -> everyPageOf(it))),
        Stream.of(dynamicTest("every page is reached", this::assertAllReached)));
  }

  /** What one page has wrong does not keep the others from being looked at. */
  private void everyPageOf(Account account) {
    wrong.clear();
    var used = browser == null ? BrowserFixture.wide() : browser;
    browser = null;
    try {
      used.context().clearCookies();
      if (signedIn(used, account)) walk(used, account.role());
      if (wrong.isEmpty()) browser = used;
    } finally {
      if (browser == null) used.close(); // a fault of one does not reach the next
    }
    assertEquals(List.of(), wrong);
  }

  @AfterEach
  void close() {
    client.close();
    if (browser != null) browser.close();
  }

  private void assertAllReached() {
    var missed = new TreeSet<>(pages.keySet());
    missed.removeAll(reached);
    missed.removeAll(NOT_LINKED);
    assertEquals(Set.of(), missed, "pages that no link leads to");
  }

  private boolean signedIn(BrowserFixture browser, Account account) {
    var page = browser.page();
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(account.email());
    page.getByLabel("Password").fill(DemoSeeder.PASSWORD);
    reached.add("/sign-in");
    page.locator("main button").first().click();
    return !page.url().endsWith("/sign-in");
  }

  private void walk(BrowserFixture browser, Role role) {
    Deque<String> ahead = new ArrayDeque<>(links(Jsoup.parse(browser.page().content())));
    ahead.addFirst("/");
    var seen = new HashSet<String>();
    while (!ahead.isEmpty()) {
      var address = ahead.poll();
      var kind = kind(address);
      if (kind == null || !seen.add(address) || seenEnough(role, kind)) {
        continue;
      }
      reached.add(kind);
      if (kind.matches(".*\\.(pdf|xlsx|docx|csv|json|zip)$|.*\\{file}$|/evidence/\\{id}")) {
        fetch(browser, role, address);
      } else {
        ahead.addAll(visit(browser, role, address, kind));
      }
    }
  }

  private boolean seenEnough(Role role, String kind) {
    var who = INFORMATION.contains(kind) ? "anybody" : role.name();
    return looks.merge(who + kind, 1, Integer::sum) > (SEVERAL.contains(role) ? 2 : 1);
  }

  private void fetch(BrowserFixture browser, Role role, String address) {
    var answer = answer(browser, address, BodyHandlers.discarding());
    if (answer.statusCode() != 200) wrong.add(role + " " + address + ": " + answer.statusCode());
  }

  /**
   * Asked without the browser, which takes longer to hand a page on than the service to make it.
   */
  private <T> HttpResponse<T> answer(BrowserFixture as, String address, BodyHandler<T> body) {
    var cookies =
        as.context().cookies().stream().map(it -> it.name + "=" + it.value).collect(joining("; "));
    var request =
        HttpRequest.newBuilder(URI.create(server.getURL() + address))
            .header("Cookie", cookies)
            .header("Accept", "*/*")
            .timeout(Duration.ofMinutes(2))
            .build();
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * A page that is, letter for letter, one that was drawn before, but for its head and menu, is not
   * drawn again: those of each account are looked at on its other pages.
   */
  private List<String> visit(BrowserFixture browser, Role role, String address, String kind) {
    var answer = answer(browser, address, BodyHandlers.ofString());
    if (answer.statusCode() != 200) wrong.add(role + " " + address + ": " + answer.statusCode());
    var page = Jsoup.parse(answer.body());
    page.outputSettings().prettyPrint(false);
    if (KEYED.matcher(page.body().text()).find()) wrong.add(address + " says the key of a set");
    var links = links(page);
    if (isNew(page) || PICTURES) look(browser, role, address, kind);
    return links;
  }

  private boolean isNew(Document page) {
    var head = page.select("header").remove().outerHtml();
    var menu = page.select("nav[aria-label=Menu]").remove().outerHtml().replaceAll(CURRENT, "");
    var rest = page.body().html().replaceAll(KEY, "");
    return sights.add(head) | sights.add(menu) | sights.add(rest);
  }

  private void look(BrowserFixture browser, Role role, String address, String kind) {
    var page = browser.page();
    page.navigate(server.getURL() + address);
    var name = role.name().toLowerCase() + kind.replaceAll("[^a-z]+", "-");
    // The features' own journeys look with axe at both widths.
    check(() -> browser.assertAccessible(name), role + " " + address);
    for (int width : List.of(320, 1280)) {
      page.setViewportSize(width, 800);
      check(browser::assertNoSidewaysScroll, role + " " + address);
      if (PICTURES) browser.shot("every/" + name);
    }
  }

  private void check(Runnable assertion, String what) {
    try {
      assertion.run();
    } catch (AssertionError | PlaywrightException e) {
      wrong.add(what + ": " + e.getMessage());
    }
  }

  private static List<String> links(Document page) {
    return page.select("a[href^=/]").eachAttr("href").stream()
        .map(it -> it.replaceAll("#.*", ""))
        .toList();
  }

  /** The route's template; null for an address that has none, such as a fragment. */
  private String kind(String address) {
    var path = address.replaceAll("\\?.*", "");
    return pages.entrySet().stream()
        .filter(it -> it.getValue().matcher(path).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static long braces(String template) {
    return template.chars().filter(it -> it == '{').count();
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+").replace(".", "\\."));
  }

  /** Those with the fewest parts that vary first. */
  private static Map<String, Pattern> pages() {
    try (var in = EveryPageTest.class.getResourceAsStream("/routes.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> it.startsWith("GET ") && !it.startsWith("GET /api/"))
          .map(it -> it.substring(4, it.lastIndexOf(" : ")).replaceAll("\\{[?&][^}]*}", ""))
          .sorted(Comparator.comparing(EveryPageTest::braces))
          .collect(toMap(it -> it, EveryPageTest::pattern, (a, b) -> a, LinkedHashMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
