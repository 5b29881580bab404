package org.assay.collection.respond.standard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.assay.collection.bringforward.ForwardFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A school brings its Section 175 return of 2025 forward to the edition of 2026. */
@DatabaseTest
@Tag("browser")
class ProposalPanelJourneyTest {
  @Inject EmbeddedServer server;
  @Inject ForwardFixture fixture;

  @Test
  void last_years_answers_are_confirmed_changed_and_cleared_and_none_counts_before() {
    try (var browser = BrowserFixture.wide()) {
      journey(browser, true);
    }
  }

  @Test
  void the_same_way_works_with_scripts_off() {
    try (var browser = BrowserFixture.withoutScripts()) {
      journey(browser, false);
    }
  }

  private void journey(BrowserFixture browser, boolean looking) {
    var scene = fixture.scene();
    var page = browser.page();
    signIn(page, ForwardFixture.email(scene.partnership(), "Dee Lead"));
    page.navigate(server.getURL() + "/returns/" + scene.returnId());
    assertThat(page.locator("#progress-words")).containsText("0 of");
    assertThat(line(page, "B. The designated safeguarding lead")).containsText("to confirm");
    look(browser, "forward-task-list", looking);
    whatChanged(browser, looking);
    page.navigate(
        server.getURL() + "/returns/" + scene.returnId() + "/standards/safeguarding-lead");
    oneByOne(browser, looking);
    page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/standards/allegations");
    together(browser, looking);
    page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/standards/early-help");
    assertThat(question(page, "neglect-tool")).containsText("now “Fully met”");
    look(browser, "forward-rescaled", looking);
  }

  private void whatChanged(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    page.getByText("First: 1 action that you have not finished").click();
    assertThat(page.locator("#actions ~ .assay-proposal")).containsText("Overdue");
    assertThat(page.locator("main")).containsText("No longer asked");
    look(browser, "forward-changes", looking);
    page.getByText("Carry into this return").click();
    assertThat(page.getByText("Carry into this return")).hasCount(0);
    page.getByText("The school works with the agency on each allegation").click();
    assertThat(page).hasURL(Pattern.compile("allegations\\?show=changed#q-allegations-supply"));
    assertThat(page.locator(".assay-question")).hasCount(1);
    page.getByText("Show how the words changed").click();
    assertThat(page.locator("del")).containsText("itself follows up");
    assertThat(page.locator("ins").first()).containsText("works with the agency");
    look(browser, "forward-reworded", looking);
  }

  private void oneByOne(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    assertThat(page.locator("[data-part=confirm]")).containsText("not included until you confirm");
    assertThat(last(page, "dsl-time")).containsText("Last year: Partly met, with ");
    assertThat(last(page, "dsl-time")).containsText("not confirmed yet");
    last(page, "dsl-time").getByText("Last year: Partly met").click();
    assertThat(question(page, "dsl-time")).containsText("Last year you said");
    assertThat(question(page, "dsl-time")).containsText("More cover");
    assertThat(question(page, "dsl-absence-cover")).containsText("New");
    look(browser, "forward-standard", looking);
    question(page, "dsl-supervision").getByLabel("Partly met").first().check();
    button(question(page, "dsl-time"), "Confirm").click();
    if (!looking) assertThat(page).hasURL(Pattern.compile("#q-dsl-time"));
    assertThat(last(page, "dsl-time")).containsText("(confirmed)");
    assertThat(last(page, "dsl-supervision")).containsText("(you answered otherwise)");
    button(question(page, "dsl-training"), "Clear").click();
    assertThat(last(page, "dsl-training")).containsText("(cleared)");
    assertThat(page.locator("[name='dsl-time.action.what']")).hasValue("More cover");
    look(browser, "forward-decided", looking);
  }

  private void together(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    question(page, "lado-one-day").getByLabel("Not met").check();
    page.getByText(Pattern.compile("Confirm all \\d+")).click();
    assertThat(page.locator("body"))
        .containsText(Pattern.compile("Saved \\d\\d:\\d\\d\\. \\d+ answers confirmed\\."));
    assertThat(question(page, "lado-one-day").getByLabel("Not met")).isChecked();
    assertThat(last(page, "lado-one-day")).containsText("(you answered otherwise)");
    assertThat(last(page, "allegations-supply")).containsText("not confirmed yet");
    assertThat(page.getByText("not confirmed yet")).hasCount(1);
    look(browser, "forward-together", looking);
  }

  private void signIn(Page page, String email) {
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(email);
    page.getByLabel("Password").fill(ForwardFixture.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true))
        .click();
  }

  private static Locator line(Page page, String title) {
    return page.locator(".govuk-task-list__item")
        .filter(new Locator.FilterOptions().setHasText(title));
  }

  private static Locator question(Page page, String key) {
    return page.locator("#q-" + key);
  }

  private static Locator last(Page page, String key) {
    return question(page, key).locator(".assay-last");
  }

  private static Locator button(Locator question, String words) {
    return question.getByRole(
        AriaRole.BUTTON,
        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + words + " ")));
  }
}
