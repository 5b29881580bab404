package org.assay.collection.respond;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.look;
import static org.assay.platform.JourneySteps.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers that save themselves, in a real browser, with what can come between. */
@DatabaseTest
@Tag("browser")
@Order(2)
class SavingBrowserTest {
  /** Of characters in a request that saves one answer; the whole form has thousands. */
  private static final int SMALL = 400;

  private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d");

  @Inject EmbeddedServer server;
  @Inject RespondFixture fixture;
  @Inject Sql sql;

  private long returnId;

  @BeforeEach
  void scene() {
    returnId = fixture.scene();
  }

  private String address(String standard) {
    return server.getURL() + "/returns/" + returnId + "/standards/" + standard;
  }

  private Page open(BrowserFixture browser, String email, String standard) {
    var page = browser.page();
    page.onPageError(System.err::println);
    page.navigate(address(standard));
    signIn(page, email);
    assertThat(page.locator("form[data-saving]")).isVisible();
    return page;
  }

  private static void signIn(Page page, String email) {
    page.getByLabel("Email address").fill(email);
    page.getByLabel("Password").fill(RespondFixture.PASSWORD);
    press(page, "Sign in");
  }

  private static Locator question(Page page, String key) {
    return page.locator("#q-" + key);
  }

  private static Locator said(Page page, String key) {
    return question(page, key).locator(".assay-saved");
  }

  private static Locator notice(Page page) {
    return page.locator(".assay-notice");
  }

  /** Opens the comment of a question and types. */
  private static void comment(Page page, String key, String text) {
    var box = page.locator("[name='" + key + ".comment']");
    if (!box.isVisible()) {
      question(page, key)
          .locator("summary, .assay-part__open", new Locator.LocatorOptions().setHasText("comment"))
          .first()
          .click();
    }
    box.fill(text);
  }

  private String stored(String key) {
    return String.join(
        "",
        sql.list(
            "select answer_json from answer where sheet_id = (select sheet_id from agency_return"
                + " where id = ?) and question_key = ?",
            row -> row.getString(1),
            returnId,
            key));
  }

  private int changes() {
    return sql.list(
            "select seq from change_trail where sheet_id = (select sheet_id from agency_return"
                + " where id = ?)",
            r -> r.getInt(1),
            returnId)
        .size();
  }

  private static List<String> posts(Page page) {
    var posts = new ArrayList<String>();
    page.onRequest(
        (Request request) -> {
          if (request.method().equals("POST") && request.url().contains("/standards/"))
            posts.add(String.valueOf(request.postData()));
        });
    return posts;
  }

  @Test
  void each_answer_saves_as_it_is_given_with_one_small_request() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      var posts = posts(page);
      question(page, "named").getByLabel("Not met").check();
      assertThat(said(page, "named")).hasText(SAVED);
      comment(page, "named", "Nobody since the summer.");
      page.keyboard().press("Tab");
      page.locator("h1").click();
      assertThat(said(page, "named")).hasText(SAVED);
      assertThat(page.locator("[name='named.version']")).hasValue("2");

      assertEquals(2, posts.size(), posts.toString());
      assertTrue(posts.stream().noneMatch(p -> p.contains("phones.")), posts.toString());
      assertTrue(posts.stream().allMatch(p -> p.length() <= SMALL), posts.toString());
      assertTrue(stored("named").contains("Nobody since the summer."), stored("named"));
      look(browser, "saving-saved");
    }
  }

  @Test
  void an_answer_that_asks_more_brings_the_question_in_and_takes_it_out() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      assertThat(question(page, "day")).hasCount(0);
      question(page, "policy").getByLabel("Yes").check();
      assertThat(question(page, "day")).containsText("Shown because");
      page.locator("[name='policy.value'][value=no]").check();
      assertThat(question(page, "day")).hasCount(0);
    }
  }

  @Test
  void a_date_is_sent_once_whole_and_its_fault_is_shown_beside_it() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      var posts = posts(page);
      page.locator("[name='count.value']").fill("a dozen");
      page.locator("h1").click();
      assertThat(question(page, "count").locator(".govuk-error-message")).isVisible();
      assertThat(said(page, "count")).containsText("Not saved");
      assertThat(page.locator("[name='count.value']")).hasValue("a dozen");
      look(browser, "saving-refused");
      page.locator("[name='count.value']").fill("12");
      page.locator("h1").click();
      assertThat(said(page, "count")).hasText(SAVED);
      assertThat(question(page, "count").locator(".govuk-error-message")).hasCount(0);
      assertEquals(2, posts.size(), posts.toString());
    }
  }

  @Test
  void a_total_follows_its_parts_until_somebody_types_another() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "training");
      var total = page.locator("[name='parts.value.total']");
      page.locator("[name='parts.value.p1']").fill("2");
      page.locator("[name='parts.value.p2']").fill("3");
      assertThat(total).hasValue("5");
      total.fill("9");
      page.locator("[name='parts.value.p1']").fill("4");
      assertThat(total).hasValue("9");
    }
  }

  @Test
  void without_a_connection_answers_wait_on_the_device_and_are_sent_when_it_returns() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      browser.context().setOffline(true);
      question(page, "named").getByLabel("Fully met").check();
      assertThat(notice(page)).containsText("No connection: 1 answer waits on this device");
      comment(page, "phones", "Kept in lockers.");
      page.locator("h1").click();
      assertThat(notice(page)).containsText("No connection: 2 answers wait on this device");
      look(browser, "saving-no-connection");
      assertEquals("", stored("named"));

      browser.context().setOffline(false);
      assertThat(said(page, "named")).hasText(SAVED);
      assertThat(said(page, "phones")).hasText(SAVED);
      assertThat(notice(page)).isEmpty();
      assertTrue(stored("phones").contains("Kept in lockers."));
      assertEquals(0, page.evaluate("Object.keys(localStorage).length"));
    }
  }

  @Test
  void a_page_closed_without_a_connection_leaves_its_answer_to_the_next() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      browser.context().setOffline(true);
      comment(page, "phones", "Kept in lockers.");
      assertThat(notice(page)).containsText("No connection");
      page.close();
      browser.context().setOffline(false);
      var next = browser.context().newPage();
      next.navigate(address("leadership"));

      assertThat(said(next, "phones")).hasText(SAVED);
      assertThat(next.locator("[name='phones.comment']")).hasValue("Kept in lockers.");
      assertTrue(stored("phones").contains("Kept in lockers."));
    }
  }

  @Test
  void two_colleagues_see_each_other_and_are_asked_when_both_change_one_answer() {
    try (var hers = BrowserFixture.wide();
        var his = BrowserFixture.wide()) {
      var she = open(hers, RespondFixture.LEAD, "leadership");
      var he = open(his, RespondFixture.COLLEAGUE, "leadership");
      assertThat(he.locator("[data-presence]")).containsText("Dee Lead is here");
      comment(she, "named", "Hers");
      she.locator("h1").click();
      assertThat(said(she, "named")).hasText(SAVED);

      comment(he, "named", "His");
      he.locator("h1").click();
      var clash = question(he, "named").locator("#clash-named");
      assertThat(clash).containsText("Comment: Hers (Dee Lead at");
      assertThat(clash).containsText("Comment: His");
      assertThat(said(he, "named")).containsText("Choose which is right");
      look(his, "saving-clash");
      clash.getByLabel("Keep my answer").check();
      assertThat(said(he, "named")).hasText(SAVED);
      assertThat(clash).hasCount(0);
      assertTrue(stored("named").contains("\"His\""), stored("named"));

      comment(she, "named", "Hers again");
      she.locator("h1").click();
      question(she, "named").getByLabel("Take their answer").check();
      assertThat(said(she, "named")).hasText("Their answer stays.");
      assertThat(she.locator("[name='named.comment']")).hasValue("His");
      assertEquals(2, changes());
    }
  }

  @Test
  void when_the_session_has_ended_nothing_is_lost_and_signing_in_beside_the_page_saves_it() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      browser.context().clearCookies();
      comment(page, "named", "Typed too late");
      page.locator("h1").click();
      assertThat(notice(page)).containsText("Your session has ended");
      look(browser, "saving-session-ended");
      press(page, "Save");
      assertThat(page.locator("[name='named.comment']")).hasValue("Typed too late");

      var other =
          browser.context().waitForPage(() -> notice(page).getByRole(AriaRole.LINK).click());
      signIn(other, RespondFixture.LEAD);
      assertThat(other.locator("h1")).containsText("Leadership");
      other.close();
      page.bringToFront();
      page.evaluate("dispatchEvent(new Event('focus'))");
      assertThat(said(page, "named")).hasText(SAVED);
      assertThat(notice(page)).isEmpty();
    }
  }

  @Test
  void somebody_else_who_signs_in_on_the_same_device_saves_nothing_of_it() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      browser.context().clearCookies();
      comment(page, "named", "Typed by Dee");
      page.locator("h1").click();
      assertThat(notice(page)).containsText("Your session has ended");
      var other = browser.context().newPage();
      other.navigate(address("leadership"));
      signIn(other, RespondFixture.COLLEAGUE);
      assertThat(other.locator("[name='named.comment']")).hasValue("");
      page.bringToFront();
      page.evaluate("dispatchEvent(new Event('focus'))");
      assertThat(notice(page)).containsText("typed by somebody else");
      assertEquals("", stored("named"));
    }
  }

  @Test
  void before_the_session_ends_the_page_warns_and_one_click_stays() {
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      page.addInitScript(
          "const now = Date.now; let ahead = 0; Date.now = () => now() + ahead; window.later = (ms)"
              + " => { ahead += ms; dispatchEvent(new Event('focus')); }");
      open(browser, RespondFixture.LEAD, "leadership");
      page.route(
          "**/session",
          route -> {
            if (route.request().method().equals("GET"))
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("application/json")
                      .setBody("{\"secondsLeft\": 240}"));
            else route.resume();
          });
      page.evaluate("later(51 * 60 * 1000)");
      var dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("about 4 minutes");
      look(browser, "saving-session-warning");
      dialog.getByText("Stay signed in").click();
      assertThat(dialog).hasCount(0);
    }
  }

  @Test
  void without_scripts_a_form_sent_after_the_session_ended_is_given_back() {
    try (var browser = BrowserFixture.withoutScripts()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      comment(page, "named", "Typed too late");
      browser.context().clearCookies();
      press(page, "Save");
      assertThat(page.locator("main")).containsText("Your session has ended");
      page.getByLabel("Email address").fill(RespondFixture.LEAD);
      page.getByLabel("Password").fill("wrong");
      press(page, "Sign in");
      signIn(page, RespondFixture.LEAD);
      assertThat(page.locator("h1")).containsText("Your answers are still here");
      press(page, "Save what you typed");
      assertThat(page.locator("body")).containsText(SAVED);
      assertThat(page.locator("[name='named.comment']")).hasValue("Typed too late");
    }
  }

  @Test
  void text_that_may_identify_a_child_is_hinted_at_held_back_and_can_be_confirmed() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      comment(page, "named", "Case 943 476 5919 of this week.");
      assertThat(question(page, "named").locator(".assay-guard-hint"))
          .containsText("This looks like an NHS number");
      page.locator("h1").click();
      var held = question(page, "named").locator(".assay-held");
      assertThat(held).containsText("“943 476 5919” (NHS number)");
      assertEquals(0, page.evaluate("Object.keys(localStorage).length"));
      look(browser, "saving-held");
      held.getByLabel("It identifies no child and no family").check();
      page.locator("h1").click();
      assertThat(held.locator(".govuk-error-message")).containsText("Say how you know");
      held.getByLabel("How do you know?").fill("It is the number of our own policy.");
      page.locator("h1").click();
      assertThat(said(page, "named")).hasText(SAVED);
      assertThat(held).hasCount(0);
    }
  }

  @Test
  void a_double_click_saves_once_and_going_back_shows_what_was_saved() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      page.locator("[name='count.value']").fill("12");
      page.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName("Save and continue").setExact(true))
          .dblclick();
      assertThat(page.locator("h1")).containsText("Training");
      page.goBack();
      assertThat(page.locator("[name='count.value']")).hasValue("12");
      assertThat(page.locator("[name='count.version']")).hasValue("1");
      page.locator("[name='count.value']").fill("13");
      page.locator("h1").click();
      assertThat(said(page, "count")).hasText(SAVED);
      assertEquals(2, changes());
    }
  }

  @Test
  void two_tabs_of_one_person_ask_before_one_overwrites_the_other() {
    try (var browser = BrowserFixture.wide()) {
      var first = open(browser, RespondFixture.LEAD, "leadership");
      var second = browser.context().newPage();
      second.navigate(address("leadership"));
      comment(first, "named", "First");
      first.locator("h1").click();
      assertThat(said(first, "named")).hasText(SAVED);
      comment(second, "named", "Second");
      second.locator("h1").click();

      assertThat(second.locator("#clash-named")).containsText("you, in another window");
      assertThat(second.locator("#clash-named"))
          .containsText("You changed this answer in another window.");
      assertThat(said(second, "named"))
          .containsText("Not saved: you changed this answer in another window.");
    }
  }

  @Test
  void signing_out_asks_before_it_deletes_what_waits() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      page.route("**/standards/**", route -> route.abort());
      question(page, "named").getByLabel("Fully met").check();
      assertThat(notice(page)).containsText("1 answer waits");
      press(page, "Sign out");
      var dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("One answer is not saved yet");
      dialog.getByText("Sign out and delete them").click();
      assertThat(page.locator("h1")).containsText("Sign in");
      assertEquals(0, page.evaluate("Object.keys(localStorage).length"));
    }
  }

  @Test
  void a_standard_can_be_answered_by_keyboard_alone_and_with_text_twice_as_large() {
    try (var browser = BrowserFixture.wide()) {
      var page = open(browser, RespondFixture.LEAD, "leadership");
      page.evaluate("document.documentElement.style.fontSize = '200%'");
      browser.assertNoSidewaysScroll();
      tabTo(page, "named.value");
      page.keyboard().press("Space");
      page.keyboard().press("ArrowDown");
      tabTo(page, "count.value");
      page.keyboard().type("7");
      tabTo(page, "go");
      browser.shot("saving-text-200");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("Training");
      assertTrue(stored("named").contains("\"partly\""), stored("named"));
      assertTrue(stored("count").contains("7"), stored("count"));
    }
  }

  private static void tabTo(Page page, String name) {
    for (var i = 0; i < 200; i++) {
      page.keyboard().press("Tab");
      if (name.equals(page.evaluate("document.activeElement.name"))) return;
    }
    throw new AssertionError("Tab never reaches " + name);
  }
}
