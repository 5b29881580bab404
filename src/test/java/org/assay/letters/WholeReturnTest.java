package org.assay.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.assay.collection.respond.RespondFixture;
import org.assay.engine.answering.AnswerFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.InputDevice;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.reporting.PagePictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A whole return, from invitation to report, by people who make every mistake once: by keys alone
 * with text twice as large, and on a phone with scripts off.
 */
@DatabaseTest
@Tag("browser")
@Property(name = "assay.letters.send", value = "true")
@Order(2)
class WholeReturnTest {
  private static final Pattern TWO_TO_FIX = Pattern.compile("\\b2 (things )?to fix");
  private static final String NEWCOMER = "nia.newcomer@school.example";

  @Inject EmbeddedServer server;
  @Inject RespondFixture fixture;
  @Inject Sql sql;

  private long id;
  private InputDevice hands = InputDevice.MOUSE;

  @BeforeEach
  void begin() throws Exception {
    MailFixture.clear();
    id =
        fixture.scene(
            Map.of(
                "named", AnswerFixture.choice("met"),
                "policy", AnswerFixture.yes(),
                "count", AnswerFixture.amount("10")));
  }

  @Test
  void
      a_return_is_answered_by_keys_alone_in_large_text_with_every_mistake_and_ends_in_a_true_report()
          throws Exception {
    hands = InputDevice.KEYBOARD;
    journey(BrowserFixture::withLargeText);
  }

  @Test
  void the_same_on_a_phone_with_scripts_off() throws Exception {
    journey(BrowserFixture::narrowWithoutScripts);
  }

  private void journey(Supplier<BrowserFixture> browsers) throws Exception {
    try (var lead = browsers.get();
        var colleague = browsers.get()) {
      invite(lead.page());
      join(colleague.page());
      impact(colleague.page());
      colleague.assertNoSidewaysScroll();
      leadership(lead.page());
      lead.assertNoSidewaysScroll();
      training(lead.page());
      lead.assertNoSidewaysScroll();
      sendIncomplete(lead.page());
      lead.assertNoSidewaysScroll();
      mend(lead.page());
      sendTwice(lead.page());
      lead.assertNoSidewaysScroll();
      recall(lead.page());
    }
    try (var chair = browsers.get()) {
      sign(chair.page());
      chair.assertNoSidewaysScroll();
    }
  }

  private void invite(Page page) {
    go(page, "/returns/" + id);
    signIn(page, RespondFixture.LEAD);
    hands.press(page.getByText("Share standards with colleagues"));
    hands.press(page.locator("#share-impact").getByText("Give to a colleague"));
    hands.check(page.getByLabel("Somebody new").last());
    hands.fill(page.getByLabel("Full name"), "Nia Newcomer");
    hands.fill(page.getByLabel("Work email address"), NEWCOMER);
    press(page, "Give this standard");
    assertThat(page.locator("main")).containsText("Nia Newcomer");
  }

  private void join(Page page) throws Exception {
    page.navigate(link("Dee Lead asks for your help", "/invitations/[\\w-]+", 1));
    hands.fill(page.locator("#password"), RespondFixture.PASSWORD);
    hands.fill(page.locator("#again"), RespondFixture.PASSWORD);
    press(page, "Join");
  }

  private void impact(Page page) {
    hands.fill(page.locator("[name='changed.claim']"), "Pupils say that they know whom to tell.");
    hands.fill(page.locator("[name='changed.who']"), "Year 9");
    hands.check(question(page, "changed").getByLabel("What children say"));
    fillDate(page, "changed.date", "1", "6", "2026");
    hands.check(question(page, "changed").getByLabel("3. An outcome for children"));
    hands.check(question(page, "listens").getByLabel("Fully met"));
    hands.check(question(page, "declared").getByLabel("I declare this"));
    press(page, "Save");
    assertThat(page.locator("body")).containsText(Pattern.compile("Saved \\d\\d:\\d\\d"));
  }

  /** Confirms over an answer, leaves out an action and a reason, and types a day that is none. */
  private void leadership(Page page) {
    go(page, "/returns/" + id + "/standards/leadership");
    hands.check(question(page, "named").getByLabel("Partly met"));
    hands.press(page.getByText(Pattern.compile("^Confirm all \\d")));
    assertThat(page.locator("body")).containsText("answers confirmed");
    assertThat(question(page, "named").getByLabel("Partly met")).isChecked();
    assertThat(page.locator("[name='count.value']")).hasValue("10");
    hands.check(question(page, "phones").getByLabel("Not applicable"));
    fillDate(page, "day.value", "31", "2", "2026");
    press(page, "Save");
    assertThat(summary(page))
        .containsText("A4: Enter a day from 1 to 28: February 2026 has no other");
    assertThat(page.locator("[name='day.value.day']")).hasValue("31");
    fillDate(page, "day.value", "27", "March", "2026");
    press(page, "Save");
    assertThat(page.locator("[data-fixes]")).containsText("A1");
    assertThat(page.locator("[data-fixes]")).containsText("A2");
    assertThat(page.locator("[name='day.value.month']")).hasValue("3");
  }

  /** Forty of thirty-two staff, and parts that do not add up: both are kept, and pointed at. */
  private void training(Page page) {
    go(page, "/returns/" + id + "/standards/training");
    hands.fill(page.locator("[name='share.value.numerator']"), "40");
    hands.fill(page.locator("[name='share.value.denominator']"), "32");
    hands.fill(page.locator("[name='month.value.month']"), "9");
    hands.fill(page.locator("[name='month.value.year']"), "2026");
    hands.check(question(page, "one").getByLabel("Every year"));
    hands.check(question(page, "many").getByLabel("When something happens"));
    hands.check(question(page, "culture").getByLabel("It happens every month"));
    hands.select(page.locator("[name='grid.value.r1']"), "met");
    hands.select(page.locator("[name='grid.value.r2']"), "met");
    hands.fill(page.locator("[name='leads.value.0.who']"), "Housing");
    hands.fill(page.locator("[name='parts.value.p1']"), "2");
    hands.fill(page.locator("[name='parts.value.p2']"), "3");
    hands.fill(page.locator("[name='parts.value.total']"), "6");
    press(page, "Save");
    assertThat(page.locator("[data-fixes]")).containsText("B1");
    assertThat(page.locator("[data-fixes]")).containsText("B7");
    assertThat(page.locator("[name='share.value.numerator']")).hasValue("40");
    go(page, "/returns/" + id);
    assertThat(standard(page, "B. Training")).containsText(TWO_TO_FIX);
    assertThat(standard(page, "A. Leadership")).containsText(TWO_TO_FIX);
  }

  private void sendIncomplete(Page page) {
    go(page, "/returns/" + id + "/check");
    press(page, "Declare and send for sign-off");
    for (var ref : new String[] {"A1", "A2", "B1", "B7"}) {
      assertThat(summary(page).getByText(Pattern.compile("^" + ref + ":"))).isVisible();
    }
    assertEquals(4, summary(page).getByRole(AriaRole.LINK).count());
    assertEquals(
        "in-progress",
        sql.first("select status from agency_return where id = ?", row -> row.getString(1), id)
            .orElseThrow());
  }

  private void mend(Page page) {
    hands.press(summary(page).getByText(Pattern.compile("^A1:")));
    hands.fill(page.locator("[name='named.action.what']"), "Name a deputy");
    hands.fill(page.locator("[name='named.action.lead']"), "Head teacher");
    hands.fill(page.locator("[name='named.action.due']"), "31 January 2027");
    hands.fill(page.locator("[name='phones.reason']"), "No pupil may bring one.");
    press(page, "Save");
    assertThat(page.locator("[data-fixes]")).not().containsText("A1");
    assertThat(page.locator("[data-fixes]")).not().containsText("A2");
    go(page, "/returns/" + id + "/standards/training");
    hands.fill(page.locator("[name='share.value.numerator']"), "30");
    hands.fill(page.locator("[name='parts.value.total']"), "5");
    press(page, "Save");
    assertThat(page.locator("[data-fixes]")).not().containsText("B1");
    assertThat(page.locator("[data-fixes]")).not().containsText("B7");
  }

  private void sendTwice(Page page) {
    go(page, "/returns/" + id + "/check");
    hands.pressTwice(button(page, "Declare and send for sign-off"));
    assertThat(page.locator("main")).containsText("Gov Chair must sign it off");
    assertEquals(1, MailFixture.received("Please sign off", 1).size());
  }

  private void recall(Page page) {
    press(page, "Take it back");
    assertThat(page).hasURL(Pattern.compile("/returns/" + id + "(?:[?#].*)?$"));
    assertEquals(1, MailFixture.received("Taken back", 1).size());
    go(page, "/returns/" + id + "/standards/training");
    hands.fill(page.locator("[name='share.value.numerator']"), "31");
    press(page, "Save");
    assertThat(page.locator("body")).containsText(Pattern.compile("Saved \\d\\d:\\d\\d"));
    go(page, "/returns/" + id + "/check");
    press(page, "Declare and send for sign-off");
    assertThat(page.locator("main")).containsText("Gov Chair must sign it off");
  }

  private void sign(Page page) throws Exception {
    page.navigate(link("Please sign off", "/returns/\\d+/sign-off", 2));
    signIn(page, RespondFixture.CHAIR);
    press(page, "Sign off and submit");
    hands.press(page.getByText("Read your report"));
    assertThat(page.locator("main")).containsText("Name a deputy");
    var pdf = page.locator("main a[href$='/report.pdf']");
    var report = page.waitForDownload(() -> hands.press(pdf));
    var text = PagePictures.text(Files.readAllBytes(report.path())).replaceAll("\\s+", " ");
    for (var said : new String[] {"Is a senior person named as lead?", "Name a deputy", "31"}) {
      assertTrue(text.contains(said), said + " in " + text);
    }
  }

  /** Leaves a page once what was typed there has been saved. */
  private void go(Page page, String path) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.navigate(server.getURL() + path);
  }

  private static String link(String subject, String path, int letters) throws Exception {
    var pattern = Pattern.compile("https?://\\S+?" + path);
    var found = pattern.matcher(LetterParts.text(MailFixture.received(subject, letters).getLast()));
    assertTrue(found.find(), subject);
    return found.group();
  }

  private void signIn(Page page, String email) {
    hands.fill(page.getByLabel("Email address"), email);
    hands.fill(page.getByLabel("Password"), RespondFixture.PASSWORD);
    press(page, "Sign in");
  }

  private static Locator question(Page page, String key) {
    return page.locator("#q-" + key);
  }

  private static Locator standard(Page page, String title) {
    return page.locator(".govuk-task-list__item")
        .filter(new Locator.FilterOptions().setHasText(title));
  }

  private static Locator summary(Page page) {
    return page.locator(".govuk-error-summary");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void press(Page page, String button) {
    hands.press(button(page, button));
  }

  private void fillDate(Page page, String name, String day, String month, String year) {
    hands.fill(page.locator("[name='" + name + ".day']"), day);
    hands.fill(page.locator("[name='" + name + ".month']"), month);
    hands.fill(page.locator("[name='" + name + ".year']"), year);
  }
}
