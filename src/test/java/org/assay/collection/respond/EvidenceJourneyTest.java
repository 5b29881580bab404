package org.assay.collection.respond;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assay.platform.JourneySteps.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A school sends files in a real browser. */
@DatabaseTest
@Tag("browser")
class EvidenceJourneyTest {
  @Inject EmbeddedServer server;
  @Inject RespondFixture fixture;

  @Test
  void files_are_sent_refused_used_again_and_removed() {
    var id = fixture.scene();
    try (var browser = BrowserFixture.wide()) {
      journey(browser, id, true);
    }
  }

  @Test
  void the_same_works_with_scripts_off() {
    var id = fixture.scene();
    try (var browser = BrowserFixture.withoutScripts()) {
      journey(browser, id, false);
    }
  }

  @Test
  void a_file_on_its_way_shows_how_far_it_is_and_can_be_stopped() {
    var id = fixture.scene();
    try (var browser = BrowserFixture.narrow()) {
      var page = browser.page();
      signIn(page);
      page.navigate(server.getURL() + "/returns/" + id + "/questions/named/evidence");
      page.route("**/questions/named/evidence", route -> {});
      choose(page, "minutes.txt", "Minutes");
      press(page, "Send the file");
      assertThat(page.locator(".assay-upload progress")).isVisible();
      look(browser, "evidence-sending", true);
      press(page, "Stop");
      assertThat(page.locator(".assay-upload")).containsText("Stopped. The file was not kept.");
      page.unroute("**/questions/named/evidence");
      press(page, "Send the file");
      assertThat(page.locator("#q-named")).containsText("minutes.txt");
    }
  }

  @Test
  void a_button_whose_question_is_drawn_anew_while_it_is_saved_works_all_the_same() {
    var id = fixture.scene();
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      signIn(page);
      page.navigate(server.getURL() + "/returns/" + id + "/standards/leadership");
      more(page, "named").click();
      open(page, "named", "Add a comment");
      page.locator("[name='named.comment']").fill("It is in the job description.");
      var held = new ArrayList<Route>();
      page.route("**/standards/leadership", held::add);
      question(page, "named", "Send a file, or use evidence again").click();
      page.waitForCondition(() -> !held.isEmpty());
      page.evaluate("document.querySelector('#q-named').outerHTML += ''");
      page.unroute("**/standards/leadership");
      held.getFirst().resume();
      assertThat(page.locator("h1")).containsText("Evidence for");
    }
  }

  private void journey(BrowserFixture browser, long id, boolean looking) {
    var page = browser.page();
    signIn(page);
    var standard = server.getURL() + "/returns/" + id + "/standards/leadership";
    page.navigate(standard);
    page.locator("#q-phones").getByLabel("Fully met").check();
    more(page, "named").click();
    if (looking) open(page, "named", "Add a comment");
    page.locator("[name='named.comment']").fill("It is in the job description.");
    question(page, "named", "Send a file, or use evidence again").click();
    assertThat(page.locator("h1")).containsText("Evidence for");
    look(browser, "evidence-send", looking);
    refusals(browser, looking);
    choose(page, "old policy.txt", "The policy");
    press(page, "Send the file");
    assertThat(page.locator("#q-named")).containsText("old policy.txt");
    assertThat(page.locator("#q-named")).containsText("Evidence should be at most 12 months old");
    assertThat(page.locator("[name='named.comment']")).hasValue("It is in the job description.");
    assertThat(page.locator("#q-phones").getByLabel("Fully met")).isChecked();
    look(browser, "evidence-question", looking);
    again(browser, looking);
    list(browser, id, looking);
  }

  private static void refusals(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    press(page, "Send the file");
    assertThat(page.locator("#file-error")).containsText("Choose a file");
    choose(page, "plan.pdf", "no PDF at all");
    date(page, "1", "3", "2024");
    press(page, "Send the file");
    assertThat(page.locator("#file-error")).containsText("what is in it is plain text");
    assertThat(page.locator("[name='date.year']")).hasValue("2024");
    look(browser, "evidence-refused", looking);
  }

  private static void again(BrowserFixture browser, boolean looking) {
    var page = browser.page();
    question(page, "papers", "Send a file").click();
    page.getByLabel("old policy.txt").check();
    look(browser, "evidence-again", looking);
    press(page, "Use this");
    assertThat(page.locator("#q-papers")).containsText("old policy.txt");
    look(browser, "evidence-attachment", looking);
  }

  private void list(BrowserFixture browser, long id, boolean looking) {
    var page = browser.page();
    page.navigate(server.getURL() + "/returns/" + id);
    page.getByRole(AriaRole.LINK, name("All evidence of this return")).click();
    assertThat(page.locator(".assay-card")).hasCount(1);
    look(browser, "evidence-list", looking);
    press(page, "Remove old policy.txt");
    assertThat(page.locator("main")).containsText("There is no evidence in this return yet");
    look(browser, "evidence-none", looking);
  }

  private static void choose(Page page, String file, String content) {
    page.locator("#file")
        .setInputFiles(new FilePayload(file, "text/plain", content.getBytes(UTF_8)));
  }

  private static void date(Page page, String day, String month, String year) {
    page.locator("[name='date.day']").fill(day);
    page.locator("[name='date.month']").fill(month);
    page.locator("[name='date.year']").fill(year);
  }

  /** Without scripts everything stands open. */
  private static void open(Page page, String key, String part) {
    page.locator("#q-" + key + " .assay-part__open").filter(hasText(part)).first().click();
  }

  private static Locator more(Page page, String key) {
    return page.locator("#q-" + key + " :is(summary, .assay-more)").filter(hasText("evidence"));
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator question(Page page, String key, String button) {
    return page.locator("#q-" + key)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
  }

  private void signIn(Page page) {
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(RespondFixture.LEAD);
    page.getByLabel("Password").fill(RespondFixture.PASSWORD);
    press(page, "Sign in");
  }

  private static Page.GetByRoleOptions name(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, name(button)).click();
  }
}
