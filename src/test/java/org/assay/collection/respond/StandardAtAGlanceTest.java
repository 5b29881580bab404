package org.assay.collection.respond;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.assay.collection.bringforward.ForwardFixture;
import org.assay.collection.bringforward.ForwardFixture.Scene;
import org.assay.collection.returns.Returns;
import org.assay.engine.answering.AnswerState;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What answering a standard costs: pixels, presses and bytes, noted in target/standard-page.txt.
 */
@DatabaseTest
@Tag("browser")
class StandardAtAGlanceTest {
  private static final String STANDARD = "safer-recruitment";

  /**
   * Of the page with ten questions: what is below the tenth does not count, but the footer does.
   */
  private static final String HEIGHT_OF_TEN =
      """
      () => {
        const all = [...document.querySelectorAll(".assay-question")];
        const bottom = (it) => it.getBoundingClientRect().bottom;
        return Math.round(document.documentElement.scrollHeight - (bottom(all.at(-1)) - bottom(all[9])));
      }
      """;

  @Inject EmbeddedServer server;
  @Inject ForwardFixture fixture;
  @Inject Returns returns;

  private final ArrayList<String> figures = new ArrayList<>();
  private int presses;

  @Test
  void ten_answers_are_given_and_looked_over_without_much_effort() throws IOException {
    try (var browser = BrowserFixture.wide()) {
      var scene = fixture.scene();
      var page = browser.page();
      signIn(page, scene);
      var requests = new ArrayList<String>();
      var address = server.getURL() + "/returns/" + scene.returnId() + "/standards/" + STANDARD;
      page.onRequest(it -> requests.add(it.resourceType()));
      var raw = page.navigate(address).text();
      Files.writeString(Path.of("target", "standard.html"), raw);
      var html = raw.getBytes(StandardCharsets.UTF_8).length;
      var questions = page.locator(".assay-question").count();
      assertTrue(questions >= 10, "questions: " + questions);
      note("questions on the page", questions);
      note("HTML in bytes", html);
      note("requests to load it", requests.size());
      requests.clear();

      tenMixedAnswers(page);
      note("presses and entries for ten mixed answers", presses);
      note("requests meanwhile", requests.size());
      note("page loads meanwhile", count(requests, "document"));
      nothingWasOverwritten(scene);

      page.navigate(address);
      look(browser, "glance");
      page.setViewportSize(1280, 800);
      var wide = (int) page.evaluate(HEIGHT_OF_TEN);
      page.setViewportSize(375, 800);
      var narrow = (int) page.evaluate(HEIGHT_OF_TEN);
      note("pixels of ten answered questions at 1280", wide);
      note("pixels of ten answered questions at 375", narrow);
      Files.write(Path.of("target", "standard-page.txt"), figures);
      assertTrue(presses <= 20, figures.toString());
      assertTrue(count(requests, "document") <= 1, figures.toString());
      assertTrue(wide <= 3500 && narrow <= 5500, figures.toString());
      assertEquals(12, questions);
      assertTrue(html <= 45_000, figures.toString());
    }
  }

  private void tenMixedAnswers(Page page) {
    choose(page, "references", "Partly met");
    fill(page, "references.action.what", "Ask for two references before interview");
    fill(page, "references.action.lead", "Head teacher");
    fill(page, "references.action.due", "31 January 2027");
    choose(page, "dbs-checks", "Not met");
    fill(page, "dbs-checks.comment", "Two checks are late.");
    fill(page, "dbs-checks.action.what", "Chase both");
    fill(page, "dbs-checks.action.lead", "Bursar");
    fill(page, "dbs-checks.action.due", "1 December 2026");
    choose(page, "scr-kept", "Fully met");
    fill(page, "scr-kept.evidence.0.text", "The record, seen by the chair");
    fill(page, "scr-kept.evidence.0.date", "12 October 2026");
    fill(page, "scr-checked.value.day", "2");
    fill(page, "scr-checked.value.month", "November");
    fill(page, "scr-checked.value.year", "2026");
    press(page.locator(".assay-last--all .assay-confirm"));
    assertThat(page.locator("[data-said]")).containsText("confirmed");
    assertThat(page.locator("#q-references").getByLabel("Partly met")).isChecked();
  }

  private void nothingWasOverwritten(Scene scene) {
    var answering = returns.read(scene.lead(), scene.returnId()).orElseThrow().answering();
    var section = answering.edition().section(STANDARD);
    var answered =
        answering.visibleQuestions(section).stream()
            .filter(it -> answering.state(it.key()) == AnswerState.ANSWERED)
            .count();
    assertTrue(answered >= 10, "answered: " + answered);
    assertEquals(
        "Head teacher", answering.answer("references").action().lead(), "the plan is kept");
    assertEquals("Two checks are late.", answering.answer("dbs-checks").comment());
    assertEquals(
        1,
        answering.answer("scr-kept").evidence().stream()
            .filter(it -> it.text().startsWith("The record, seen"))
            .count());
  }

  @Test
  void what_an_answer_needs_opens_when_it_is_chosen_and_stands_open_without_scripts() {
    try (var browser = BrowserFixture.wide();
        var plain = BrowserFixture.withoutScripts()) {
      var scene = fixture.scene();
      var address = server.getURL() + "/returns/" + scene.returnId() + "/standards/" + STANDARD;
      signIn(browser.page(), scene);
      browser.page().navigate(address);
      var what = browser.page().locator("[name='references.action.what']");
      assertThat(what).hasCount(1);
      assertThat(what).isHidden();
      browser.page().locator("#q-references").getByLabel("Partly met").focus();
      browser.page().keyboard().press("Space");
      assertThat(what).isVisible();
      browser.page().locator("#q-references").getByLabel("Fully met").check();
      assertThat(what).isHidden();
      signIn(plain.page(), scene);
      plain.page().navigate(address);
      assertThat(plain.page().locator("[name='references.action.what']")).isVisible();
    }
  }

  @Test
  void guidance_and_empty_boxes_are_fetched_in_place_and_keep_what_is_typed() {
    try (var browser = BrowserFixture.wide()) {
      var scene = fixture.scene();
      var page = browser.page();
      signIn(page, scene);
      page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/standards/" + STANDARD);
      var question = page.locator("#q-references");
      assertThat(question.getByText("A reference read after the job offer")).hasCount(0);
      question.getByText("Guidance and law").focus();
      page.keyboard().press("Enter");
      assertThat(question.getByText("A reference read after the job offer")).isVisible();
      question.getByText("Add evidence").click();
      var what = page.locator("[name='references.evidence.0.text']");
      assertThat(what).isVisible();
      what.fill("The file of three appointments");
      page.locator("[name='references.evidence.0.date']").fill("12 October 2026");
      question.getByLabel("Fully met").check();
      question.locator(".assay-saved").filter(hasText("Saved")).waitFor();
      assertThat(what).hasValue("The file of three appointments");
      assertThat(question.getByText("A reference read after the job offer")).isVisible();
      page.context().setOffline(true);
      page.locator("#q-dbs-checks").getByText("Guidance and law").click();
      assertThat(page.locator(".assay-notice")).containsText("could not be loaded");
      page.context().setOffline(false);
      page.locator("#q-dbs-checks").getByText("Guidance and law").click();
      assertThat(page.locator("#q-dbs-checks details[open]")).isVisible();
      look(browser, "glance-opened");
      page.context().clearCookies();
      page.locator("#q-scr-kept").getByText("Guidance and law").click();
      assertThat(page.locator(".assay-notice")).containsText("Your session has ended");
    }
  }

  @Test
  void without_scripts_a_part_is_opened_by_saving_and_nothing_is_lost() {
    try (var browser = BrowserFixture.withoutScripts()) {
      var scene = fixture.scene();
      var page = browser.page();
      signIn(page, scene);
      page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/standards/" + STANDARD);
      page.locator("#q-supply-checks").getByLabel("Fully met").check();
      page.locator("#q-references").getByText("Add evidence").click();
      assertTrue(page.url().endsWith("#q-references"), page.url());
      assertThat(page.locator("[name='references.evidence.0.text']")).isVisible();
      assertThat(page.locator("#q-supply-checks").getByLabel("Fully met")).isChecked();
      page.locator("#q-references").getByText("Guidance and law").click();
      assertThat(page.getByText("A reference read after the job offer")).isVisible();
      page.locator("[name='scr-checked.value.day']").fill("40");
      page.locator("#q-dbs-checks").getByText("Guidance and law").click();
      assertThat(page.locator(".govuk-error-summary")).isVisible();
      assertThat(page.locator("[name='scr-checked.value.day']")).hasValue("40");
      assertThat(page.locator("#q-dbs-checks details[open]")).isVisible();
    }
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void paper_shows_whole_answers() {
    try (var browser = BrowserFixture.wide()) {
      var scene = fixture.scene();
      var page = browser.page();
      signIn(page, scene);
      page.navigate(server.getURL() + "/returns/" + scene.returnId() + "/standards/" + STANDARD);
      page.locator("#q-references").getByText("Add a comment").click();
      var comment = page.locator("[name='references.comment']");
      comment.fill("A line of the comment.\n".repeat(30));
      page.locator("#q-references .assay-saved").waitFor();
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
      assertThat(comment).isVisible();
      assertEquals(true, comment.evaluate("it => it.clientHeight >= it.scrollHeight - 1"));
    }
  }

  private static long count(ArrayList<String> requests, String type) {
    return requests.stream().filter(type::equals).count();
  }

  private void choose(Page page, String question, String answer) {
    presses++;
    page.locator("#q-" + question).getByLabel(answer).check();
  }

  private void fill(Page page, String box, String text) {
    presses++;
    page.locator("[name='" + box + "']").fill(text);
  }

  private void press(Locator button) {
    presses++;
    button.first().click();
  }

  private void note(String what, long figure) {
    figures.add(what + ": " + figure);
  }

  private void signIn(Page page, Scene scene) {
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(ForwardFixture.email(scene.partnership(), "Dee Lead"));
    page.getByLabel("Password").fill(ForwardFixture.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true))
        .click();
    assertThat(page.locator("h1")).isVisible();
  }

  private static void look(BrowserFixture browser, String name) {
    for (var width : new int[] {320, 375, 1280}) {
      browser.page().setViewportSize(width, 800);
      browser.shot(name);
      browser.assertAccessible(name);
      browser.assertNoSidewaysScroll();
    }
  }
}
