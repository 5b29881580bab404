package org.assay.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.press;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
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

/** A school from the first invitation to its report, by letters and pages alone. */
@DatabaseTest
@Tag("browser")
@Property(name = "assay.letters.send", value = "true")
@Order(3)
class InvitationToReportTest {
  private static final String PASSWORD = "four quiet herons wading";
  private static final String NEWCOMER = "nia.newcomer@school.example";

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
  void a_school_goes_from_invitation_to_report() throws Exception {
    try (var lead = BrowserFixture.wide();
        var colleague = BrowserFixture.wide()) {
      invite(lead);
      join(colleague);
      answer(colleague.page());
      fixture.answerAll(scene);
      send(lead.page());
    }
    try (var phone = BrowserFixture.narrow()) {
      sign(phone);
    }
  }

  private void invite(BrowserFixture browser) {
    var page = browser.page();
    page.navigate(server.getURL() + "/returns/" + scene.returnId());
    signIn(page, scene.respondent());
    page.getByText("Share standards with colleagues").click();
    page.locator("#share-voice").getByText("Give to a colleague").click();
    page.getByLabel("Somebody new").last().check();
    page.getByLabel("Full name").fill("Nia Newcomer");
    page.getByLabel("Work email address").fill(NEWCOMER);
    look(browser, "journey-invite");
    press(page, "Give this standard");
    assertThat(page.locator("main")).containsText("Nia Newcomer");
  }

  private void join(BrowserFixture browser) throws Exception {
    var page = browser.page();
    page.navigate(link(NEWCOMER, "/invitations/[\\w-]+", 1));
    look(browser, "journey-join");
    page.locator("#password").fill("short");
    page.locator("#again").fill("short");
    press(page, "Join");
    assertThat(page.locator(".govuk-error-summary")).isVisible();
    page.locator("#password").fill(PASSWORD);
    page.locator("#again").fill(PASSWORD);
    press(page, "Join");
  }

  /** The newcomer's own standard alone; another is not there. */
  private void answer(Page page) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("voice");
    page.locator("#q-listens").getByLabel("Leading").check();
    press(page, "Save");
    assertThat(page.locator("#q-listens")).containsText("Last changed by Nia Newcomer");
    page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/standards/leadership");
    assertThat(page.locator("main")).containsText("not found");
  }

  private void send(Page page) {
    page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/check");
    press(page, "Declare and send for sign-off");
    assertThat(page.locator("main")).containsText("Sent for sign-off");
  }

  private void sign(BrowserFixture browser) throws Exception {
    var page = browser.page();
    page.navigate(link("bea.approver", "/returns/\\d+/sign-off", 2));
    signIn(page, scene.approver());
    look(browser, "journey-sign");
    press(page, "Sign off and submit");
    var report = page.waitForDownload(() -> page.getByText("Download your report (PDF)").click());
    try (var document = Loader.loadPDF(Files.readAllBytes(report.path()))) {
      assertTrue(document.getNumberOfPages() > 0);
    }
  }

  private static String link(String to, String path, int received) throws Exception {
    var pattern = Pattern.compile("https?://\\S+?" + path);
    return LetterParts.sought(
        received,
        "to " + to + " with " + path,
        letters -> {
          for (var it : letters) {
            var matcher = pattern.matcher(LetterParts.text(it));
            if (LetterParts.isTo(it, to) && matcher.find()) return Optional.of(matcher.group());
          }
          return Optional.empty();
        });
  }

  private void signIn(Page page, Caller person) {
    page.getByLabel("Email address")
        .fill(
            sql.first(
                    "select email from person where id = ?",
                    row -> row.getString(1),
                    person.personId())
                .orElseThrow());
    page.getByLabel("Password").fill(PASSWORD);
    press(page, "Sign in");
  }

  private static void look(BrowserFixture browser, String name) {
    browser.assertAccessible(name);
    browser.assertNoSidewaysScroll();
    browser.shot(name);
  }
}
