package org.assay.demonstration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.assay.demonstration.county.CountySize;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Moderating as the two moderators of the demonstration do it. */
@DatabaseTest
@Tag("browser")
class ModerationJourneyTest {
  @Inject EmbeddedServer server;
  @Inject DemonstrationFixture fixture;

  @Test
  void a_moderator_marks_a_return_and_the_second_marker_sees_no_claim() {
    fixture.county(CountySize.VILLAGE);
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      signIn(page, "moderator");
      page.navigate(server.getURL() + "/moderation");
      look(browser, "moderation-cycles");
      openSampled(page);
      assertThat(page.locator("main")).containsText("answers marked in the random part");
      look(browser, "moderation-sample");
      page.locator("main .assay-card a").first().click();
      look(browser, "moderation-marking");
      page.locator("main input[type=radio]").first().check();
      press(page, "Save marks");
      assertThat(page.locator("main")).containsText(Pattern.compile("Saved|Say why"));
    }
    assertTrue(
        secondMarkerSeesNoClaim("moderator") || secondMarkerSeesNoClaim("moderator.two"),
        "no return waits for a second mark");
  }

  private boolean secondMarkerSeesNoClaim(String who) {
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      signIn(page, who);
      openSampled(page);
      var card =
          page.locator("main .assay-card")
              .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Not begun")));
      for (int i = 0; i < card.count(); i++) {
        page.navigate(server.getURL() + card.nth(i).locator("a").getAttribute("href"));
        if (page.locator("main").innerText().contains("You are the second marker")) {
          var unmarked = page.locator("main section:not(:has(input:checked))");
          for (var text : unmarked.allInnerTexts()) {
            assertFalse(text.contains("Claimed:"), text);
          }
          look(browser, "moderation-second-marker");
          return true;
        }
        openSampled(page);
      }
      return false;
    }
  }

  /** The cycle that has a sample. */
  private void openSampled(Page page) {
    page.navigate(server.getURL() + "/moderation");
    page.locator("main .assay-card")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("returns finished")))
        .first()
        .locator("a")
        .click();
  }

  private void signIn(Page page, String who) {
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(who + Account.DOMAIN);
    page.getByLabel("Password").fill(DemoSeeder.PASSWORD);
    press(page, "Sign in");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void look(BrowserFixture browser, String name) {
    for (var width : new int[] {320, 1280}) {
      browser.page().setViewportSize(width, 800);
      browser.assertAccessible(name);
      browser.assertNoSidewaysScroll();
      browser.shot(name);
    }
  }
}
