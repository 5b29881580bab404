package org.assay.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.desk.DeskClient;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.Escalation;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two years of recommendations and eight quarters of figures, as the county shows them. */
@DatabaseTest
@TestInstance(Lifecycle.PER_CLASS)
class LearningJourneyTest {
  @Inject EmbeddedServer server;
  @Inject VillageFixture fixture;
  @Inject Chains chains;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private DemoSeeder.Founded founded;

  @BeforeAll
  void begin() {
    founded = fixture.village();
  }

  @Test
  void the_county_has_recommendations_in_every_state_and_eight_quarters_of_both_datasets() {
    var pas = new Caller(1, "", founded.partnership().id(), Role.PAS_MEMBER, null, null);
    var all = chains.all(pas);
    assertEquals(26, all.size(), "24 of reviews and others, 2 of case audits");
    assertEquals(
        EnumSet.allOf(ChainState.class),
        all.stream()
            .map(it -> it.recommendation().state())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChainState.class))));
    assertTrue(all.stream().anyMatch(it -> it.sources().size() == 2), "one has two sources");
    var sentOn =
        all.stream().flatMap(it -> it.escalations().stream()).map(Escalation::raisedOn).toList();
    assertTrue(sentOn.size() >= 4, "two, by two stages");
    assertEquals(sentOn.size(), Set.copyOf(sentOn).size(), "each on a day of its own: " + sentOn);
    for (var dataset : new String[] {"dataset-neglect", "dataset-core-groups"}) {
      assertEquals(
          8,
          sql.count(
              "select count(distinct c.id) from submission s join cycle c on c.id = s.cycle_id"
                  + " where c.question_set_id = ?",
              dataset));
    }
  }

  @Test
  void every_figure_of_a_priority_page_opens_its_source() {
    var pas = new Caller(1, "Ada", founded.partnership().id(), Role.PAS_MEMBER, null, null);
    try (var desk = new DeskClient(server, tokens.of(pas))) {
      var sources = new TreeSet<String>();
      for (var tag : List.of("neglect", "right-support", "adolescents")) {
        var page = desk.get("/priorities/" + tag);
        var figures = page.select(".govuk-list--spaced > li, .assay-scroll tbody tr");
        figures.removeIf(it -> it.closest("details") != null);
        assertTrue(figures.size() > 3, tag);
        figures.forEach(it -> assertEquals(1, it.select("a[href]").size(), tag + ": " + it.text()));
        figures.forEach(it -> sources.add(it.select("a[href]").attr("href")));
      }
      sources.forEach(it -> assertEquals(200, desk.answer(it).code(), it));
      for (var of : List.of("/audits/", "/recommendations?priority=", "/questions/")) {
        assertTrue(sources.stream().anyMatch(it -> it.contains(of)), of + " " + sources);
      }
    }
  }

  @Test
  @Tag("browser")
  void the_pages_of_recommendations_and_figures_are_sound_at_both_widths() {
    try (var browser = BrowserFixture.wide()) {
      signIn(browser, "learning");
      look(browser, "/recommendations", "recommendations");
      look(browser, "/recommendations/overview", "recommendations-overview");
      look(browser, "/recommendations/new", "recommendation-new");
      look(browser, "/recommendations/import", "recommendations-import");
      look(browser, "/challenge-sessions", "challenge-sessions");
      look(browser, address(browser, "/challenge-sessions"), "challenge-open");
      look(browser, "/datasets", "datasets");
      look(browser, "/datasets/dataset-core-groups", "dataset");
      look(browser, address(browser, "/recommendations?state=HELD"), "recommendation-held");
      look(browser, address(browser, "/recommendations?state=UNDER_WAY"), "recommendation");
    }
    try (var browser = BrowserFixture.wide()) {
      signIn(browser, "county");
      look(browser, "/recommendations", "recommendations-own");
      look(browser, address(browser, "/recommendations"), "recommendation-own");
    }
    try (var browser = BrowserFixture.wide()) {
      signIn(browser, "pas");
      look(browser, "/datasets/dataset-neglect", "dataset-pas");
      look(browser, address(browser, "/recommendations?state=NOT_ACCEPTED"), "recommendation-pas");
    }
  }

  private void signIn(BrowserFixture browser, String mailbox) {
    var page = browser.page();
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(mailbox + Account.DOMAIN);
    page.getByLabel("Password").fill(DemoSeeder.PASSWORD);
    page.locator("main button").first().click();
    assertFalse(page.url().endsWith("/sign-in"), mailbox);
  }

  /** Of the first recommendation in a list. */
  private String address(BrowserFixture browser, String list) {
    browser.page().navigate(server.getURL() + list);
    return browser
        .page()
        .locator(".assay-card h2 a, .assay-card h3 a")
        .first()
        .getAttribute("href");
  }

  private void look(BrowserFixture browser, String address, String name) {
    assertEquals(200, browser.page().navigate(server.getURL() + address).status(), address);
    for (int width : new int[] {320, 1280}) {
      browser.page().setViewportSize(width, 800);
      browser.assertAccessible(name);
      browser.assertNoSidewaysScroll();
      browser.shot("learning/" + name);
    }
  }
}
