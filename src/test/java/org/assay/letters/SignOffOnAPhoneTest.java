package org.assay.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.press;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An approver follows the letter on a phone; later a moderator reopens and both see what changed.
 */
@DatabaseTest
@Tag("browser")
@Property(name = "assay.letters.send", value = "true")
@Order(3)
class SignOffOnAPhoneTest {
  private static final String PASSWORD = "a long enough password";

  @Inject TestClock clock;
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject People people;
  @Inject Sql sql;

  private Scene scene;

  @BeforeEach
  void begin() throws Exception {
    clock.set(CycleFixture.OPEN);
    MailFixture.clear();
    scene = fixture.scene();
    fixture.answerAll(scene);
    sql.change("update person set password_hash = ?", people.hash(PASSWORD));
  }

  @Test
  void an_approver_follows_the_letter_and_signs_on_a_phone() throws Exception {
    submit.submit(scene.respondent(), scene.returnId());
    try (var browser = BrowserFixture.narrow()) {
      sign(browser, true);
    }
  }

  @Test
  void the_same_with_scripts_off() throws Exception {
    submit.submit(scene.respondent(), scene.returnId());
    try (var browser = BrowserFixture.withoutScripts()) {
      browser.page().setViewportSize(320, 800);
      sign(browser, false);
    }
  }

  private void sign(BrowserFixture browser, boolean looking) throws Exception {
    var page = browser.page();
    var link = Pattern.compile("https?://\\S+/returns/" + scene.returnId() + "/sign-off");
    page.navigate(LetterParts.found(link));
    signIn(page, scene.approver());
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Sign off");
    look(browser, "phone-sign-off", looking);
    press(page, "Send back");
    assertThat(page.locator(".govuk-error-summary")).containsText("reason");
    page.getByLabel("Or send it back").fill("Ask about NHS number 943 476 5919");
    press(page, "Send back");
    assertThat(page.locator(".govuk-error-summary")).containsText("NHS number");
    assertThat(page.getByLabel("Or send it back")).hasValue("Ask about NHS number 943 476 5919");
    look(browser, "phone-sign-off-refused", looking);
    press(page, "Sign off and submit");
    assertThat(page.locator("main")).containsText("Return submitted");
    look(browser, "phone-submitted", looking);
    var report = page.waitForDownload(() -> page.getByText("Download your report (PDF)").click());
    assertEquals(null, report.failure());
  }

  @Test
  void a_moderator_reopens_and_both_sides_see_what_was_amended() throws Exception {
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      page.navigate(server.getURL() + "/cycles/" + scene.cycle().id());
      signIn(page, scene.moderator());
      page.getByText("Every organisation's return").click();
      look(browser, "returns-of-cycle", true);
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("s1")).click();
      page.getByText("Reopen this return").click();
      press(page, "Reopen");
      assertThat(page.locator(".govuk-error-summary")).containsText("reason");
      look(browser, "reopen-refused", true);
      page.getByLabel("Why must it change?").fill("The policy was agreed later than you say.");
      press(page, "Reopen");
      assertThat(page.locator("main")).containsText("Reopened");
      fixture.amend(scene);
      submit.submit(scene.respondent(), scene.returnId());
      signOff.signOff(scene.approver(), scene.returnId());
      page.navigate(server.getURL() + "/returns/" + scene.returnId());
      page.getByText("What changed between submissions").click();
      assertThat(page.locator("main")).containsText("1.3 When was it agreed?");
      assertThat(page.locator("main")).containsText("1 March 2026");
      assertThat(page.locator("main")).containsText("2 April 2026");
      look(browser, "amendments", true);
      press(page, "Sign out");
      assertThat(page.getByLabel("Password")).isVisible();
      page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/amendments");
      signIn(page, scene.respondent());
      assertThat(page.locator("main")).containsText("2 April 2026");
    }
  }

  private void signIn(Page page, Caller person) {
    page.getByLabel("Email address")
        .fill(
            sql.first(
                    "select email from person where id = ?", r -> r.getString(1), person.personId())
                .orElseThrow());
    page.getByLabel("Password").fill(PASSWORD);
    press(page, "Sign in");
  }

  private static void look(BrowserFixture browser, String name, boolean looking) {
    if (!looking) return;
    for (var width : new int[] {1280, 320}) {
      browser.page().setViewportSize(width, 800);
      browser.assertAccessible(name);
      browser.assertNoSidewaysScroll();
      browser.shot(name);
    }
  }
}
