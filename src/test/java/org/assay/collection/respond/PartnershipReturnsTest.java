package org.assay.collection.respond;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The partnership's list of returns as its page shows it. */
@DatabaseTest
class PartnershipReturnsTest {
  private static final int MORE = 58;

  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject Register register;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private Scene scene;
  private HttpClient client;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    client = HttpFixture.client(server.get().getURL());
    scene = fixture.scene();
    var partnership = scene.partnership().id();
    var more =
        register.addOrganisations(
            partnership,
            IntStream.range(0, MORE).mapToObj(i -> DirectoryFixture.school("m" + i)).toList());
    for (var school : more) {
      var sheet =
          sql.insert(
              "insert into answer_sheet (partnership_id, trail_hash) values (?, '-')", partnership);
      sql.insert(
          "insert into agency_return (partnership_id, cycle_id, organisation_id, status, sheet_id)"
              + " values (?, ?, ?, 'in-progress', ?)",
          partnership,
          scene.cycle().id(),
          school.id(),
          sheet);
    }
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void a_page_holds_fifty_and_leads_to_the_next_with_the_search_in_the_address() {
    var page = get(scene.pasMember(), "/returns?organisation=ORG&sort=organisation");
    assertEquals("Returns 1 to 50 of 60", page.select("caption").text());
    assertEquals("ORG", page.select("#organisation").attr("value"));
    var next = page.select("a[rel=next]").attr("href");
    assertEquals("/returns?organisation=ORG&sort=organisation&page=2", next);
    var last = get(scene.pasMember(), next);
    assertEquals(10, last.select("tbody tr").size());
    assertEquals("Page 2", last.select("a[aria-current=page]").attr("aria-label"));
    assertTrue(last.select("a[rel=next]").isEmpty());
  }

  @Test
  void a_search_without_a_match_says_so_and_leads_back() {
    var page = get(scene.admin(), "/returns?organisation=elsewhere");
    assertTrue(page.select("main").text().contains("No return matches"));
    assertFalse(page.select("a[href=/returns]").isEmpty());
  }

  @Test
  void a_cycle_leads_to_its_organisations() {
    var one = get(scene.pasMember(), "/returns?cycle=" + scene.cycle().id() + "&state=in-progress");
    assertEquals("Returns 1 to 50 of 58", one.select("caption").text());
    assertEquals(scene.cycle().title(), one.select("#cycle option[selected]").text());
  }

  @Test
  void an_organisation_keeps_its_own_short_list() {
    var own = get(scene.respondent(), "/returns");
    assertTrue(own.select("h1").text().endsWith("Your returns"));
    assertTrue(own.select("form[role=search]").isEmpty());
  }

  @Test
  void a_return_that_was_never_sent_is_not_listed_as_finished() {
    clock.set(CycleFixture.CLOSED);
    var own = get(scene.respondent(), "/returns");
    assertEquals(List.of("Closed, never sent"), own.select("table td:last-child").eachText());
  }

  @Test
  @Tag("browser")
  void the_list_is_searched_and_turned_with_scripts_off_and_fits_a_phone() {
    try (var browser = BrowserFixture.withoutScripts()) {
      browser
          .context()
          .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + tokens.of(scene.pasMember())));
      var page = browser.page();
      page.setViewportSize(320, 800);
      page.navigate(server.get().getURL() + "/returns");
      page.locator("a[rel=next]").click();
      assertThat(page.locator("caption")).hasText("Returns 51 to 60 of 60");
      browser.assertNoSidewaysScroll();
      page.locator("#organisation").fill("m57");
      page.keyboard().press("Enter");
      assertThat(page.locator("caption")).hasText("Returns 1 to 1 of 1");
      assertTrue(page.url().contains("organisation=m57"));
    }
    try (var browser = BrowserFixture.wide()) {
      browser
          .context()
          .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + tokens.of(scene.pasMember())));
      for (var width : List.of(320, 1280)) {
        browser.page().setViewportSize(width, 800);
        browser.page().navigate(server.get().getURL() + "/returns");
        browser.assertAccessible("returns-partnership");
        browser.assertNoSidewaysScroll();
        browser.shot("returns-partnership");
      }
    }
  }

  private Document get(Caller caller, String path) {
    return Jsoup.parse(
        client
            .toBlocking()
            .retrieve(
                HttpRequest.GET(path)
                    .accept(MediaType.TEXT_HTML_TYPE)
                    .bearerAuth(tokens.of(caller))));
  }
}
