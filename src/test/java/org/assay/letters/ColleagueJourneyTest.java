package org.assay.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.look;
import static org.assay.platform.JourneySteps.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
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
 * A lead invites a colleague, who follows the letter, answers one standard, asks and hands it over;
 * the lead answers, reviews, and brings an earlier answer back.
 */
@DatabaseTest
@Tag("browser")
@Property(name = "assay.letters.send", value = "true")
@Order(3)
class ColleagueJourneyTest {
  private static final String PASSWORD = "teapot gravel violin";
  private static final Pattern LINK = Pattern.compile("https?://\\S+/invitations/[\\w-]{43}");

  @Inject TestClock clock;
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject People people;
  @Inject Sql sql;

  private Scene scene;

  @BeforeEach
  void begin() throws Exception {
    clock.set(CycleFixture.OPEN);
    MailFixture.clear();
    scene = fixture.scene();
    sql.change("update person set password_hash = ?", people.hash(PASSWORD));
  }

  @Test
  void a_colleague_is_invited_answers_asks_and_hands_over() throws Exception {
    try (var lead = BrowserFixture.wide();
        var colleague = BrowserFixture.wide()) {
      journey(lead, colleague, true);
    }
  }

  @Test
  void the_same_with_scripts_off() throws Exception {
    try (var lead = BrowserFixture.withoutScripts();
        var colleague = BrowserFixture.withoutScripts()) {
      journey(lead, colleague, false);
    }
  }

  private void journey(BrowserFixture lead, BrowserFixture colleague, boolean looking)
      throws Exception {
    invite(lead, looking);
    join(colleague, looking);
    answerAndAsk(colleague, looking);
    review(lead, looking);
    restore(lead, looking);
  }

  private void invite(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    page.navigate(server.getURL() + "/returns/" + scene.returnId());
    signIn(page, scene.respondent());
    page.getByText("Share standards with colleagues").click();
    look(browser, "colleagues-nobody", looking);
    page.getByText("Give to a colleague: 2. voice").click();
    press(page, "Give this standard");
    assertThat(page.locator(".govuk-error-summary")).containsText("Choose who answers");
    look(browser, "colleagues-give-refused", looking);
    page.getByLabel("Somebody new").last().check();
    page.getByLabel("Full name").fill("Amira Khan");
    page.getByLabel("Work email address").fill("amira.khan@school.example");
    page.locator("#due-day").fill("1");
    page.locator("#due-month").fill("11");
    page.locator("#due-year").fill("2026");
    look(browser, "colleagues-give", looking);
    press(page, "Give this standard");
    assertThat(page.locator("main")).containsText("Amira Khan is invited to answer: 2. voice");
    look(browser, "colleagues-invited", looking);
  }

  private void join(BrowserFixture browser, boolean looking) throws Exception {
    var page = browser.page();
    page.navigate(LetterParts.found(LINK));
    look(browser, "invitation", looking);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("short");
    page.getByLabel("The same password again").fill("short");
    press(page, "Join");
    assertThat(page.locator(".govuk-error-summary")).containsText("12 characters");
    look(browser, "invitation-refused", looking);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    page.getByLabel("The same password again").fill(PASSWORD);
    press(page, "Join");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("voice");
    assertThat(page.locator(".assay-panel")).containsText("Yours to answer, by 1 November 2026");
  }

  private void answerAndAsk(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    page.locator("#q-listens input[type=radio]").first().check();
    press(page, "Save");
    assertThat(page.locator("#q-listens")).containsText("Last changed by Amira Khan");
    look(browser, "colleague-standard", looking);
    page.locator("#q-heard").getByText("Ask a colleague").click();
    look(browser, "conversation-empty", looking);
    page.locator("#comment").fill("Is this about NHS number 943 476 5919?");
    press(page, "Add comment");
    assertThat(page.locator(".govuk-error-summary")).containsText("NHS number");
    assertThat(page.locator("#comment")).hasValue("Is this about NHS number 943 476 5919?");
    look(browser, "conversation-held", looking);
    page.locator("#comment").fill("Which survey do we mean here?");
    press(page, "Add comment");
    assertThat(page.locator("main")).containsText("Which survey do we mean here?");
    page.getByText("Back to the question").click();
    press(page, "Save and mark as ready for review");
    assertThat(page.locator("main")).containsText("Ready for review");
    look(browser, "colleague-overview", looking);
    page.navigate(server.getURL() + "/returns/" + scene.returnId());
    assertThat(page.locator("main")).not().containsText("leadership");
    look(browser, "colleague-task-list", looking);
    page.getByText("Check your answers").click();
    assertThat(page.locator("main")).not().containsText("Declare");
    look(browser, "colleague-check", looking);
  }

  private void review(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    page.navigate(server.getURL() + "/returns/" + scene.returnId());
    assertThat(page.locator("main"))
        .containsText("Amira Khan, by 1 November 2026: Ready for review · 1 open comment");
    look(browser, "lead-task-list", looking);
    page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/questions/heard/comments");
    page.locator("#comment").fill("The one in May, of Year 6.");
    press(page, "Add comment");
    press(page, "Mark as resolved");
    assertThat(page.locator("main")).containsText("Resolved by Ada Respondent");
    look(browser, "conversation", looking);
    page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/colleagues");
    page.getByText("Review 2. voice").click();
    press(page, "Send back");
    assertThat(page.locator(".govuk-error-summary")).containsText("Say what is to be done");
    look(browser, "review-refused", looking);
    press(page, "Mark as reviewed");
    assertThat(page.locator("main")).containsText("Reviewed");
    look(browser, "colleagues-reviewed", looking);
  }

  private void restore(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/standards/voice");
    look(browser, "lead-standard", looking);
    page.locator("#q-listens input[type=radio]").nth(2).check();
    press(page, "Save");
    page.locator("#q-listens").getByText("Last changed by Ada Respondent").click();
    look(browser, "history", looking);
    page.getByText("Restore this answer").click();
    assertThat(page.locator(".govuk-notification-banner")).containsText("Restored");
    assertThat(page.locator(".assay-past__change")).hasCount(3);
    look(browser, "history-restored", looking);
    page.getByText("Back to the question").click();
    assertThat(page.locator("#q-listens input[type=radio]").first()).isChecked();
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
}
