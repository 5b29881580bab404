package org.assay.desk.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.collection.cycles.CycleFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The register as its pages show it. */
@DatabaseTest
class RegisterJourneyTest {
  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject TokenFixture tokens;
  @Inject ApplyImport apply;

  private Partnership partnership;
  private Caller admin;
  private HttpClient client;

  @BeforeEach
  void begin() {
    client = HttpFixture.stayingClient(server.getURL());
    partnership = DirectoryFixture.partnership(register, "north");
    admin = CycleFixture.admin(partnership);
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void an_organisation_is_added_changed_closed_and_opened_again_by_hand() {
    var wrong =
        post(
            "/register/organisations",
            Map.of(
                "name",
                "",
                "type",
                "",
                "opened.day",
                "31",
                "opened.month",
                "2",
                "opened.year",
                "2020"));
    assertEquals(422, wrong.code());
    assertEquals(
        List.of(
            "Enter the name",
            "Select the type",
            "Enter the date on which it opened as a day, a month and a year, for instance 27 3"
                + " 2026"),
        errors(wrong));

    var added =
        post(
            "/register/organisations",
            Map.of(
                "name",
                "Acorn Home",
                "type",
                "childrens-home",
                "district",
                "Brockley",
                "urn",
                "SC123456",
                "traits",
                "residential"));
    assertEquals(303, added.code());
    var home = only();
    assertEquals("South West", home.quadrant());
    assertTrue(home.traits().residential());

    var twice =
        post(
            "/register/organisations",
            Map.of("name", "Acorn", "type", "childrens-home", "urn", "SC123456"));
    assertTrue(
        errors(twice).getFirst().startsWith("Another organisation has this register number"));

    var page = "/register/organisations/" + home.id();
    assertEquals(
        303,
        post(
                page + "/details",
                Map.of("name", "Acorn House", "type", "childrens-home", "urn", "SC123456"))
            .code());
    assertEquals("Acorn House", only().name());
    assertEquals(null, only().district());

    assertEquals(
        "Enter the date from which it is closed",
        errors(post(page + "/closure", Map.of("go", "close"))).getFirst());
    post(
        page + "/closure",
        Map.of("go", "close", "closing.day", "1", "closing.month", "9", "closing.year", "2026"));
    assertTrue(get(page).select("main").text().contains("Closed from 1 September 2026"));
    post(page + "/closure", Map.of("go", "open"));
    assertEquals(null, only().closedOn());
    assertEquals(4, get(page).select("table:has(caption:contains(History)) tbody tr").size());
  }

  @Test
  void two_that_are_one_become_one_and_an_inspection_is_kept() {
    register.addOrganisations(
        partnership.id(), List.of(DirectoryFixture.school("a"), DirectoryFixture.school("b")));
    var all = register.organisations(partnership.id());
    var page = "/register/organisations/" + all.get(0).id();
    assertEquals(
        "Your register has no organisation of this name or number",
        errors(post(page + "/successor", Map.of("other", "Nobody", "kind", "duplicate")))
            .getFirst());
    assertEquals(
        303,
        post(page + "/successor", Map.of("other", "organisation B", "kind", "duplicate")).code());
    assertTrue(
        get(page).select("main").text().contains("This entered twice, kept as Organisation b"));
    assertFalse(
        register.organisation(partnership.id(), all.get(0).id()).orElseThrow().closedOn() == null);

    var other = "/register/organisations/" + all.get(1).id();
    post(
        other + "/inspections",
        Map.of(
            "body",
            "Ofsted",
            "judgement",
            "Good",
            "inspected.day",
            "3",
            "inspected.month",
            "2",
            "inspected.year",
            "2025"));
    assertTrue(
        get(other)
            .select("table:has(caption:contains(Inspections))")
            .text()
            .contains("3 February 2025 Ofsted Good"));
    var future =
        post(
            other + "/inspections",
            Map.of(
                "body",
                "Ofsted",
                "judgement",
                "Good",
                "inspected.day",
                "3",
                "inspected.month",
                "2",
                "inspected.year",
                "2999"));
    assertEquals("The date of the inspection must not be in the future", errors(future).getFirst());
  }

  @Test
  void the_register_is_searched_filtered_turned_and_taken_away() {
    var many =
        IntStream.range(0, 60)
            .mapToObj(i -> DirectoryFixture.school("s" + i))
            .collect(Collectors.toList());
    many.add(DirectoryFixture.agency("trust"));
    register.addOrganisations(partnership.id(), many);
    assertEquals("Organisations 1 to 50 of 61", get("/register").select("caption").text());
    var next = get("/register?kind=group%3Amaintained").select("a[rel=next]").attr("href");
    assertEquals("/register?kind=group%3Amaintained&page=2", next);
    assertEquals(10, get(next).select("tbody tr").size());
    assertEquals(1, get("/register?name=TRUST").select("tbody tr").size());
    assertEquals(1, get("/register?kind=sector%3Ahealth").select("tbody tr").size());
    assertEquals(0, get("/register?state=closed").select("tbody tr").size());
    var csv = exchange(admin, HttpRequest.GET("/register/organisations.csv?name=trust")).body();
    assertEquals(2, csv.lines().count());
    assertTrue(csv.contains("Organisation trust,,health,acute-trust"), csv);
  }

  @Test
  void another_partnership_s_organisation_is_not_there_and_a_reader_changes_nothing() {
    register.addOrganisations(partnership.id(), List.of(DirectoryFixture.school("a")));
    var page = "/register/organisations/" + only().id();
    var stranger = CycleFixture.admin(DirectoryFixture.partnership(register, "south"));
    var other = new Caller(901, "Other", stranger.partnershipId(), Role.ADMIN, null, null);
    assertEquals(404, exchange(other, HttpRequest.GET(page)).code());
    assertEquals(404, exchange(other, form(page + "/closure", Map.of("go", "open"))).code());
    var reader = new Caller(902, "Reader", partnership.id(), Role.PAS_MEMBER, null, null);
    assertEquals(
        0, Jsoup.parse(exchange(reader, HttpRequest.GET(page)).body()).select("main form").size());
  }

  @Test
  @Tag("browser")
  void a_list_is_uploaded_looked_at_and_confirmed_with_scripts_off_and_by_keyboard() {
    try (var browser = BrowserFixture.withoutScripts()) {
      browser.context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + tokens.of(admin)));
      var page = browser.page();
      page.setViewportSize(320, 800);
      page.navigate(server.getURL() + "/register/imports");
      page.getByLabel("Your local authority").fill("Alderhamshire");
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "schools.csv", "text/csv", list().getBytes(Charset.forName("windows-1252"))));
      page.getByText("Upload and check").press("Enter");
      assertThat(page.locator("h1")).containsText("National schools register");
      page.getByText("Refused (1)").press("Enter");
      assertThat(page.locator("main")).containsText("The URN is missing");
      browser.assertNoSidewaysScroll();
      var address = page.url().replaceAll("\\?.*", "");
      page.getByText("Confirm and change the register").press("Enter");
      assertThat(page.locator("main")).containsText("Waiting to be applied");
      apply.run(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
      page.navigate(address);
      assertThat(page.locator("main")).containsText("The register has been changed: 1 change.");
    }
    assertEquals("Hill", only().name());
  }

  @Test
  @Tag("browser")
  void every_page_of_the_register_is_accessible_and_fits_a_phone() {
    register.addOrganisations(partnership.id(), List.of(DirectoryFixture.school("a")));
    var id = only().id();
    try (var browser = BrowserFixture.wide()) {
      browser.context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + tokens.of(admin)));
      var page = browser.page();
      page.navigate(server.getURL() + "/register/imports");
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "own.csv",
                  "text/csv",
                  "Who,Where\nOak,Alderham\n".getBytes(Charset.forName("UTF-8"))));
      page.getByText("Upload and check").click();
      assertThat(page.locator("h1")).containsText("Which column holds what?");
      var columns = page.url().substring(server.getURL().toString().length());
      page.navigate(server.getURL() + "/register/imports");
      page.getByLabel("Your local authority").fill("Alderhamshire");
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "schools.csv", "text/csv", list().getBytes(Charset.forName("windows-1252"))));
      page.getByText("Upload and check").click();
      assertThat(page.locator("h1")).containsText("National schools register");
      var preview = page.url().substring(server.getURL().toString().length());
      for (var address :
          List.of(
              "/register",
              "/register/organisations/new",
              "/register/organisations/" + id,
              "/register/imports",
              columns,
              preview)) {
        for (var width : List.of(320, 1280)) {
          page.setViewportSize(width, 800);
          page.navigate(server.getURL() + address);
          browser.assertAccessible("desk" + address.replaceAll("\\d", "").replace('/', '-'));
          browser.assertNoSidewaysScroll();
          browser.shot("desk" + address.replaceAll("\\d", "").replace('/', '-'));
        }
      }
    }
  }

  private static String list() {
    return ListFixture.SCHOOLS
        + ListFixture.school("100001", "Hill")
        + ListFixture.school("", "Nowhere");
  }

  private Organisation only() {
    return register.organisations(partnership.id()).getFirst();
  }

  private static List<String> errors(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select(".govuk-error-summary__list li").eachText();
  }

  private HttpResponse<String> post(String path, Map<String, String> values) {
    return exchange(admin, form(path, values));
  }

  private static io.micronaut.http.MutableHttpRequest<?> form(
      String path, Map<String, String> values) {
    return HttpRequest.POST(path, new LinkedHashMap<>(values))
        .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
  }

  private Document get(String path) {
    return Jsoup.parse(exchange(admin, HttpRequest.GET(path)).body());
  }

  private HttpResponse<String> exchange(
      Caller caller, io.micronaut.http.MutableHttpRequest<?> request) {
    return HttpFixture.exchange(
        client,
        request.accept(MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE).bearerAuth(tokens.of(caller)));
  }
}
