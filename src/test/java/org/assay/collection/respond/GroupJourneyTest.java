package org.assay.collection.respond;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.look;
import static org.assay.platform.JourneySteps.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.assay.collection.bringforward.ForwardFixture;
import org.assay.collection.sharing.SharingFixture;
import org.assay.collection.sharing.SharingFixture.Trust;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A trust answers the common questions once; one school confirms, the other answers otherwise. */
@DatabaseTest
@Tag("browser")
class GroupJourneyTest {
  @Inject EmbeddedServer server;
  @Inject SharingFixture fixture;

  @Test
  void a_trust_answers_once_and_each_school_confirms_or_says_why_not() {
    var trust = fixture.trust();
    try (var browser = BrowserFixture.wide()) {
      journey(browser, trust, true);
    }
  }

  @Test
  void the_same_way_works_with_scripts_off() {
    var trust = fixture.trust();
    try (var browser = BrowserFixture.withoutScripts()) {
      journey(browser, trust, false);
    }
  }

  private void journey(BrowserFixture browser, Trust trust, boolean looking) {
    var page = browser.page();
    signIn(page, trust, "Tru St");
    page.navigate(server.getURL() + "/groups");
    look(browser, "groups", looking);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Section 175 audit")).click();
    look(browser, "group-round-empty", looking);
    choose(browser, looking);
    answer(browser, looking);
    signOut(page);
    confirm(browser, trust, looking);
    signOut(page);
    otherwise(browser, trust, looking);
    signOut(page);
    signIn(page, trust, "Tru St");
    page.navigate(at(trust));
    assertThat(row(page, "Organisation hill")).containsText("2 confirmed");
    assertThat(page.locator("main")).containsText("Why: Our lead works half time");
    look(browser, "group-round", looking);
    changeOne(page, trust);
    signOut(page);
    signIn(page, trust, "Hil Lead");
    page.navigate(standard(trust.hillReturn()));
    assertThat(question(page, "dsl-time")).containsText("changed since you confirmed");
    look(browser, "group-changed-since", looking);
  }

  private void choose(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    page.getByText("Choose the common questions").click();
    page.locator("summary").getByText("B. The designated safeguarding lead").click();
    page.getByLabel("B2 The lead has enough time").check();
    page.getByLabel("B6 The lead has had formal training").check();
    look(browser, "group-common", looking);
    press(page, "Save the choice");
    assertThat(page.locator("main")).containsText("0 of 2 common questions answered");
  }

  private void answer(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("B. The designated")).click();
    question(page, "dsl-time").getByLabel("Fully met").check();
    question(page, "dsl-training").getByLabel("Fully met").check();
    var comment = question(page, "dsl-time").getByText("Add a comment");
    if (comment.isVisible()) comment.click(); // without scripts its box stands open
    page.locator("[name='dsl-time.comment']").fill("Ask about 943 476 5919.");
    press(page, "Save");
    assertThat(page.locator(".govuk-error-summary")).containsText("NHS number");
    page.locator("[name='dsl-time.comment']").fill("A day a week in every school.");
    press(page, "Save");
    assertThat(page.locator(".govuk-notification-banner"))
        .containsText(Pattern.compile("Saved \\d\\d:\\d\\d"));
    look(browser, "group-standard", looking);
  }

  private void confirm(BrowserFixture browser, Trust trust, boolean looking) {
    var page = browser.page();
    signIn(page, trust, "Hil Lead");
    page.navigate(server.getURL() + "/returns/" + trust.hillReturn());
    assertThat(page.locator("main")).containsText("2 to confirm");
    page.navigate(standard(trust.hillReturn()));
    assertThat(question(page, "dsl-time")).containsText("Your trust: Fully met");
    look(browser, "group-member", looking);
    page.getByText(Pattern.compile("Confirm all 2")).click();
    assertThat(question(page, "dsl-time").locator(".assay-last")).containsText("(confirmed)");
  }

  private void otherwise(BrowserFixture browser, Trust trust, boolean looking) {
    var page = browser.page();
    signIn(page, trust, "Dal Lead");
    page.navigate(standard(trust.daleReturn()));
    question(page, "dsl-time").getByLabel("Partly met").check();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
        .last()
        .click();
    assertThat(question(page, "dsl-time")).containsText("Why is your answer a different one?");
    look(browser, "group-member-differs", looking);
    page.locator("[name='dsl-time.override']").fill("Our lead works half time.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
        .last()
        .click();
    assertThat(question(page, "dsl-time")).containsText("for this reason");
    assertThat(page.locator("[name='dsl-time.override']")).hasValue("Our lead works half time.");
  }

  private void changeOne(Page page, Trust trust) {
    page.navigate(at(trust) + "/standards/safeguarding-lead");
    question(page, "dsl-time").getByLabel("Partly met").check();
    press(page, "Save");
    assertThat(page.locator(".govuk-notification-banner"))
        .containsText(Pattern.compile("Saved \\d\\d:\\d\\d"));
  }

  private String at(Trust trust) {
    return server.getURL() + "/groups/" + trust.group().id() + "/cycles/" + trust.cycle().id();
  }

  private String standard(long returnId) {
    return server.getURL() + "/returns/" + returnId + "/standards/safeguarding-lead";
  }

  private void signIn(Page page, Trust trust, String name) {
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(ForwardFixture.email(trust.partnership(), name));
    page.getByLabel("Password").fill(ForwardFixture.PASSWORD);
    press(page, "Sign in");
    assertThat(page.getByText("Sign out")).isVisible();
  }

  private static void signOut(Page page) {
    press(page, "Sign out");
    assertThat(page.getByLabel("Password")).isVisible();
  }

  private static Locator row(Page page, String name) {
    return page.locator(".assay-members__item")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private static Locator question(Page page, String key) {
    return page.locator("#q-" + key);
  }
}
