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
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.reporting.PagePictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole return, from invitation to report, by people who make every mistake once. */
@DatabaseTest
@Tag("browser")
@Property(name = "assay.letters.send", value = "true")
class WholeReturnTest {
  private static final Pattern TWO_TO_FIX = Pattern.compile("\\b2 (things )?to fix");
  private static final String NEWCOMER = "nia.newcomer@school.example";

  @Inject EmbeddedServer server;
  @Inject RespondFixture fixture;
  @Inject Sql sql;

  private long id;

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
  void a_return_is_answered_with_every_mistake_and_ends_in_a_true_report() throws Exception {
    journey(BrowserFixture::wide);
  }

  @Test
  void the_same_with_scripts_off() throws Exception {
    journey(BrowserFixture::withoutScripts);
  }

  private void journey(Supplier<BrowserFixture> browsers) throws Exception {
    try (var lead = browsers.get();
        var colleague = browsers.get()) {
      invite(lead.page());
      join(colleague.page());
      impact(colleague.page());
      leadership(lead.page());
      training(lead.page());
      sendIncomplete(lead.page());
      mend(lead.page());
      sendTwice(lead.page());
      recall(lead.page());
    }
    try (var chair = browsers.get()) {
      sign(chair.page());
    }
  }

  private void invite(Page page) {
    go(page, "/returns/" + id);
    signIn(page, RespondFixture.LEAD);
    page.getByText("Share standards with colleagues").click();
    page.locator("#share-impact").getByText("Give to a colleague").click();
    page.getByLabel("Somebody new").last().check();
    page.getByLabel("Full name").fill("Nia Newcomer");
    page.getByLabel("Work email address").fill(NEWCOMER);
    press(page, "Give this standard");
    assertThat(page.locator("main")).containsText("Nia Newcomer");
  }

  private void join(Page page) throws Exception {
    page.navigate(link("Dee Lead asks for your help", "/invitations/[\\w-]+", 1));
    page.locator("#password").fill(RespondFixture.PASSWORD);
    page.locator("#again").fill(RespondFixture.PASSWORD);
    press(page, "Join");
  }

  private void impact(Page page) {
    page.locator("[name='changed.claim']").fill("Pupils say that they know whom to tell.");
    page.locator("[name='changed.who']").fill("Year 9");
    question(page, "changed").getByLabel("What children say").check();
    fillDate(page, "changed.date", "1", "6", "2026");
    question(page, "changed").getByLabel("3. An outcome for children").check();
    question(page, "listens").getByLabel("Fully met").check();
    question(page, "declared").getByLabel("I declare this").check();
    press(page, "Save");
    assertThat(page.locator("body")).containsText(Pattern.compile("Saved \\d\\d:\\d\\d"));
  }

  /** Confirms over an answer, leaves out an action and a reason, and types a day that is none. */
  private void leadership(Page page) {
    go(page, "/returns/" + id + "/standards/leadership");
    question(page, "named").getByLabel("Partly met").check();
    page.getByText(Pattern.compile("^Confirm all \\d")).click();
    assertThat(page.locator("body")).containsText("answers confirmed");
    assertThat(question(page, "named").getByLabel("Partly met")).isChecked();
    assertThat(page.locator("[name='count.value']")).hasValue("10");
    question(page, "phones").getByLabel("Not applicable").check();
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
    page.locator("[name='share.value.numerator']").fill("40");
    page.locator("[name='share.value.denominator']").fill("32");
    page.locator("[name='month.value.month']").fill("9");
    page.locator("[name='month.value.year']").fill("2026");
    question(page, "one").getByLabel("Every year").check();
    question(page, "many").getByLabel("When something happens").check();
    question(page, "culture").getByLabel("It happens every month").check();
    page.locator("[name='grid.value.r1']").selectOption("met");
    page.locator("[name='grid.value.r2']").selectOption("met");
    page.locator("[name='leads.value.0.who']").fill("Housing");
    page.locator("[name='parts.value.p1']").fill("2");
    page.locator("[name='parts.value.p2']").fill("3");
    page.locator("[name='parts.value.total']").fill("6");
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
    summary(page).getByText(Pattern.compile("^A1:")).click();
    page.locator("[name='named.action.what']").fill("Name a deputy");
    page.locator("[name='named.action.lead']").fill("Head teacher");
    page.locator("[name='named.action.due']").fill("31 January 2027");
    page.locator("[name='phones.reason']").fill("No pupil may bring one.");
    press(page, "Save");
    assertThat(page.locator("[data-fixes]")).not().containsText("A1");
    assertThat(page.locator("[data-fixes]")).not().containsText("A2");
    go(page, "/returns/" + id + "/standards/training");
    page.locator("[name='share.value.numerator']").fill("30");
    page.locator("[name='parts.value.total']").fill("5");
    press(page, "Save");
    assertThat(page.locator("[data-fixes]")).not().containsText("B1");
    assertThat(page.locator("[data-fixes]")).not().containsText("B7");
  }

  private void sendTwice(Page page) {
    go(page, "/returns/" + id + "/check");
    button(page, "Declare and send for sign-off").dblclick();
    assertThat(page.locator("main")).containsText("Gov Chair must sign it off");
    assertEquals(1, MailFixture.received("Please sign off", 1).size());
  }

  private void recall(Page page) {
    press(page, "Take it back");
    assertEquals(1, MailFixture.received("Taken back", 1).size());
    go(page, "/returns/" + id + "/standards/training");
    page.locator("[name='share.value.numerator']").fill("31");
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
    var report = page.waitForDownload(() -> page.getByText("Download your report (PDF)").click());
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

  private static void signIn(Page page, String email) {
    page.getByLabel("Email address").fill(email);
    page.getByLabel("Password").fill(RespondFixture.PASSWORD);
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

  private static void press(Page page, String button) {
    button(page, button).click();
  }

  private static void fillDate(Page page, String name, String day, String month, String year) {
    page.locator("[name='" + name + ".day']").fill(day);
    page.locator("[name='" + name + ".month']").fill(month);
    page.locator("[name='" + name + ".year']").fill(year);
  }
}
