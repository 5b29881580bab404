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
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A school's whole way through a return, with a mistake or two, in a real browser. */
@DatabaseTest
@Tag("browser")
class JourneyTest {
  @Inject EmbeddedServer server;
  @Inject RespondFixture fixture;

  @Test
  void a_school_answers_makes_mistakes_sends_and_has_its_return_signed_off() {
    fixture.scene();
    try (var browser = BrowserFixture.wide()) {
      journey(browser, true);
    }
  }

  @Test
  void the_same_way_works_with_scripts_off() {
    fixture.scene();
    try (var browser = BrowserFixture.withoutScripts()) {
      journey(browser, false);
    }
  }

  private void journey(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    signInWrongly(browser, looking);
    signIn(page, RespondFixture.LEAD);
    look(browser, "returns", looking);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Autumn")).first().click();
    look(browser, "task-list", looking);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A. Leadership")).click();
    leadership(browser, looking);
    training(browser, looking);
    sendTooSoon(browser, looking);
    impact(browser, looking);
    send(browser, looking);
    signOut(page);
    signOff(browser, looking);
    signOut(page);
    partnership(browser, looking);
  }

  private void signInWrongly(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    page.navigate(server.getURL() + "/returns");
    look(browser, "sign-in", looking);
    page.getByLabel("Email address").fill(RespondFixture.LEAD);
    page.getByLabel("Password").fill("wrong");
    press(page, "Sign in");
    assertThat(summary(page)).containsText("The email address or the password is wrong");
    assertThat(page.getByLabel("Email address")).hasValue(RespondFixture.LEAD);
    look(browser, "sign-in-refused", looking);
  }

  private void signIn(Page page, String email) {
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(email);
    page.getByLabel("Password").fill(RespondFixture.PASSWORD);
    press(page, "Sign in");
  }

  private static void signOut(Page page) {
    press(page, "Sign out");
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in to Assay")))
        .isVisible();
  }

  private void leadership(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    look(browser, "standard", looking);
    question(page, "named").getByLabel("Not met").check();
    question(page, "count").locator("input[name='count.value']").fill("a dozen");
    press(page, "Save and continue");
    assertThat(summary(page).getByRole(AriaRole.LINK)).hasCount(1);
    assertThat(page.locator("input[name='count.value']")).hasValue("a dozen");
    assertThat(question(page, "named").getByLabel("Not met")).isChecked();
    look(browser, "standard-refused", looking);
    page.locator("input[name='count.value']").fill("12");
    question(page, "phones").getByLabel("Not applicable").check();
    question(page, "policy").getByLabel("Yes").check();
    press(page, "Save");
    assertThat(page).hasURL(Pattern.compile("saved="));
    assertThat(page.locator("body")).containsText(Pattern.compile("Saved \\d\\d:\\d\\d"));
    assertThat(page.locator("#q-day")).containsText("Shown because");
    fillDate(page, "day.value", "27", "3", "2026");
    press(page, "Save and continue");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Training");
  }

  private void training(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    page.locator("[name='share.value.numerator']").fill("40");
    page.locator("[name='share.value.denominator']").fill("50");
    page.locator("[name='month.value.month']").fill("9");
    page.locator("[name='month.value.year']").fill("2026");
    question(page, "one").getByLabel("Every year").check();
    question(page, "many").getByLabel("When something happens").check();
    question(page, "culture").getByLabel("It happens every month").check();
    page.locator("[name='grid.value.r1']").selectOption("met");
    page.locator("[name='grid.value.r2']").selectOption("met");
    page.locator("[name='parts.value.p1']").fill("2");
    page.locator("[name='parts.value.p2']").fill("3");
    page.locator("[name='parts.value.total']").fill("5");
    page.locator("[name='leads.value.0.who']").fill("Housing");
    look(browser, "standard-kinds", looking);
    press(page, "Save and continue");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Impact");
  }

  private void sendTooSoon(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    look(browser, "standard-impact", looking);
    press(page, "Save and check your answers");
    assertThat(page).hasURL(Pattern.compile("/check$"));
    look(browser, "check", looking);
    press(page, "Declare and send for sign-off");
    assertThat(summary(page)).isVisible();
    look(browser, "check-refused", looking);
    summary(page).getByRole(AriaRole.LINK).first().click();
    assertThat(page).hasURL(Pattern.compile("standards/leadership#"));
    openDetails(page);
    page.locator("[name='named.comment']").fill("Nobody is named since the summer.");
    page.locator("[name='named.action.what']").fill("Name a lead");
    page.locator("[name='named.action.lead']").fill("Head teacher");
    page.locator("[name='named.action.due']").fill("31 January 2027");
    page.locator("[name='phones.reason']").fill("No pupil may bring one.");
    press(page, "Save and continue");
    assertThat(page).hasURL(Pattern.compile("standards/training"));
    press(page, "Save and continue");
    assertThat(page).hasURL(Pattern.compile("standards/impact"));
  }

  private void impact(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    page.locator("[name='changed.claim']").fill("Pupils say that they know whom to tell.");
    page.locator("[name='changed.who']").fill("Year 9");
    question(page, "changed").getByLabel("What children say").check();
    fillDate(page, "changed.date", "1", "6", "2026");
    question(page, "changed").getByLabel("3. An outcome for children").check();
    question(page, "listens").getByLabel("Fully met").check();
    question(page, "declared").getByLabel("I declare this").check();
    press(page, "Save and check your answers");
    assertThat(page).hasURL(Pattern.compile("/check$"));
    look(browser, "check-complete", looking);
  }

  private void send(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    press(page, "Declare and send for sign-off");
    assertThat(page.locator("main")).containsText("Gov Chair must sign it off");
    look(browser, "sent", looking);
    press(page, "Take it back");
    page.getByText("Check your answers").click();
    press(page, "Declare and send for sign-off");
    page.getByText("All standards").click();
    assertThat(page.locator("main")).containsText("Sent for sign-off");
    look(browser, "awaiting", looking);
  }

  private void signOff(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    signIn(page, RespondFixture.CHAIR);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Autumn")).first().click();
    page.getByText("Read and sign off").click();
    assertThat(page.locator("main")).containsText("A1 Is a senior person named as lead?");
    look(browser, "sign-off", looking);
    press(page, "Send back");
    assertThat(summary(page)).containsText("reason");
    look(browser, "sign-off-refused", looking);
    press(page, "Sign off and submit");
    assertThat(page.locator("main")).containsText("Return submitted");
    look(browser, "submitted", looking);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A. Leadership")).click();
    assertThat(page.locator("main")).containsText("Answers cannot be changed now");
    look(browser, "standard-locked", looking);
  }

  private void partnership(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    signIn(page, RespondFixture.MEMBER);
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Cycles");
    look(browser, "cycles", looking);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Autumn")).first().click();
    assertThat(page.locator("main")).containsText("50%");
    look(browser, "cycle", looking);
    for (var words : new String[] {"accessibility", "privacy", "cookies"}) {
      page.navigate(server.getURL() + "/" + words);
      look(browser, words, looking);
    }
    page.navigate(server.getURL() + "/returns/999999");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("not found");
    look(browser, "not-found", looking);
  }

  private static Locator question(Page page, String key) {
    return page.locator("#q-" + key);
  }

  private static Locator summary(Page page) {
    return page.locator(".govuk-error-summary");
  }

  private static void openDetails(Page page) {
    for (var details : page.locator("details:not([open]) > summary").all().reversed())
      details.click();
  }

  private static void fillDate(Page page, String name, String day, String month, String year) {
    page.locator("[name='" + name + ".day']").fill(day);
    page.locator("[name='" + name + ".month']").fill(month);
    page.locator("[name='" + name + ".year']").fill(year);
  }
}
