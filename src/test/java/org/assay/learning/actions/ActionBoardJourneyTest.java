package org.assay.learning.actions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.look;
import static org.assay.platform.JourneySteps.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.learning.actions.Action.Wanted;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.England;
import org.assay.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the board to an action that is closed with proof, in a real browser. */
@DatabaseTest
@Tag("browser")
class ActionBoardJourneyTest {
  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject KeepActions keep;

  private final LocalDate today = England.day(CycleFixture.OPEN);

  @BeforeEach
  void stopTheClock() {
    clock.set(CycleFixture.OPEN);
  }

  @Test
  void an_action_is_found_on_the_board_noted_on_and_closed_with_proof() {
    var scene = scene();
    try (var browser = BrowserFixture.wide()) {
      journey(browser, scene, true);
    }
  }

  @Test
  void the_same_way_works_with_scripts_off() {
    var scene = scene();
    try (var browser = BrowserFixture.withoutScripts()) {
      journey(browser, scene, false);
    }
  }

  @Test
  void a_lead_of_a_group_sees_its_organisations_side_by_side() {
    var scene = scene();
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, scene.groupLead());
      assertThat(page.getByText("By organisation")).isVisible();
      look(browser, "actions-group", true);
    }
  }

  private void journey(BrowserFixture browser, Scene scene, boolean looking) {
    var page = open(browser, scene.respondent());
    look(browser, "actions-board", looking);
    page.getByLabel("Lead").selectOption("Business manager");
    press(page, "Show");
    assertThat(page.locator(".assay-action")).hasCount(2);
    page.getByRole(AriaRole.LINK, link("Complete section 128 checks")).click();
    look(browser, "action", looking);
    page.getByLabel("What was done since").fill("Asked the clerk for the forms.");
    press(page, "Add note");
    assertThat(page.locator(".govuk-notification-banner")).containsText("Your note is kept");
    press(page, "Close as done");
    assertThat(page.locator(".govuk-error-summary")).containsText("Say how you know");
    look(browser, "action-refused", looking);
    close(page);
    assertThat(page.locator("main")).containsText("Seen to be done on");
    assertThat(page.locator("a[href^='/evidence/']")).hasText("register.txt");
    look(browser, "action-done", looking);
    page.getByRole(AriaRole.LINK, link("All actions")).click();
    page.getByRole(AriaRole.LINK, link("1 done")).click();
    assertThat(page.locator(".assay-action")).hasCount(1);
    look(browser, "actions-done", looking);
  }

  private void close(Page page) {
    page.getByLabel("How you know that it is done").fill("All checks are on the record.");
    var minutes = "The register was checked.".getBytes(StandardCharsets.UTF_8);
    page.locator("#upload").setInputFiles(new FilePayload("register.txt", "text/plain", minutes));
    page.locator("[name='on.day']").fill(String.valueOf(today.getDayOfMonth()));
    page.locator("[name='on.month']").fill(String.valueOf(today.getMonthValue()));
    page.locator("[name='on.year']").fill(String.valueOf(today.getYear()));
    press(page, "Close as done");
  }

  private Page open(BrowserFixture browser, Caller caller) {
    browser.context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + tokens.of(caller)));
    var page = browser.page();
    page.navigate(server.get().getURL() + "/actions");
    page.waitForLoadState(LoadState.LOAD);
    return page;
  }

  private Scene scene() {
    var scene = fixture.scene();
    wanted(scene, "dsl", "Complete section 128 checks for two governors", today.minusDays(40));
    wanted(scene, "policy", "Review filtering with the provider", today.plusDays(12));
    wanted(scene, "note", "Train the night staff in what to look for", today.plusDays(90));
    wanted(scene, "heard", null, null);
    return scene;
  }

  private void wanted(Scene scene, String key, @Nullable String what, @Nullable LocalDate due) {
    var lead = what == null ? null : key.equals("policy") ? "Head teacher" : "Business manager";
    var about =
        new ActionOrigin(
            "Section 175, 2026",
            "leadership",
            "1. Leadership and governance",
            "1.1 Checks on everybody who works here, and on governors, are on the record");
    keep.keep(
        scene.respondent(),
        scene.schools().getFirst().id(),
        scene.returnId(),
        List.of(new Wanted(key, about, new ActionPlanned(what, lead, due, "It is minuted"), true)),
        it -> true);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
