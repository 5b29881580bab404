package org.assay.demonstration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way of the chair of the scrutiny subgroup, from signing in to the answers and back. */
@DatabaseTest
@Tag("browser")
class OverviewJourneyTest {
  @Inject EmbeddedServer server;
  @Inject VillageFixture fixture;

  @Test
  void the_chair_finds_what_needs_a_decision_and_what_is_behind_it() {
    fixture.village();
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      signIn(page);
      var moderated = overview(page, "Section 175 and 157");
      page.navigate(server.getURL() + moderated);
      look(browser, "overview");
      for (var part : hrefs(page, "nav[aria-label='About this cycle'] a")) {
        assertEquals(200, page.navigate(server.getURL() + part).status(), part);
        look(browser, part.substring(part.lastIndexOf('/') + 1));
        assertThat(page.locator(".govuk-back-link")).isVisible();
      }
      page.navigate(server.getURL() + moderated);
      follow(browser, "#lowest ~ .assay-scroll a", "question");
      follow(browser, "#who ~ .assay-scroll a", "return");
      page.navigate(server.getURL() + moderated);
      follow(browser, "main a[href='/priorities']", "priorities");
      follow(browser, "main .assay-card a", "priority");
    }
  }

  /** Of the cycle that a title has, the earliest: it is closed, and moderated. */
  private static String overview(Page page, String title) {
    var card =
        page.locator("main .assay-card")
            .filter(new Locator.FilterOptions().setHasText(title))
            .last();
    return card.locator("a[href$='/overview']").getAttribute("href");
  }

  /** Opens what the first such link leads to. */
  private void follow(BrowserFixture browser, String link, String name) {
    var page = browser.page();
    var href = page.locator(link).first().getAttribute("href");
    assertEquals(200, page.navigate(server.getURL() + href).status(), href);
    look(browser, name);
  }

  private static List<String> hrefs(Page page, String links) {
    return page.locator(links).all().stream().map(it -> it.getAttribute("href")).toList();
  }

  private void signIn(Page page) {
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill("pas.chair" + Account.DOMAIN);
    page.getByLabel("Password").fill(DemoSeeder.PASSWORD);
    page.locator("main button").first().click();
  }

  private static void look(BrowserFixture browser, String name) {
    for (int width : List.of(1280, 320)) {
      browser.page().setViewportSize(width, 900);
      browser.assertAccessible("pas-" + name);
      browser.assertNoSidewaysScroll();
      browser.shot("pas/" + name);
    }
  }
}
