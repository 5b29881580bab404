package org.assay.demonstration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.look;
import static org.assay.platform.JourneySteps.press;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Moderating as the two moderators of the demonstration do it. */
@DatabaseTest
@Tag("browser")
class ModerationJourneyTest {
  @Inject EmbeddedServer server;
  @Inject VillageFixture fixture;
  @Inject Sql sql;

  @Test
  void a_moderator_marks_a_return_and_the_second_marker_sees_no_claim() {
    fixture.village();
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      signIn(page, "moderator");
      page.navigate(server.getURL() + "/moderation");
      look(browser, "moderation-cycles");
      openSampled(page);
      assertThat(page.locator("main")).containsText("answers marked in the random part");
      look(browser, "moderation-sample");
      page.locator("main .assay-card a").first().click();
      look(browser, "moderation-marking");
      page.locator("main input[type=radio]").first().check();
      press(page, "Save marks");
      assertThat(page.locator("main")).containsText(Pattern.compile("Saved|Say why"));
      practiceAndQuestions(browser);
    }
    theOrganisationsSide();
    assertTrue(
        secondMarkerSeesNoClaim("moderator") || secondMarkerSeesNoClaim("moderator.two"),
        "no return waits for a second mark");
  }

  private void practiceAndQuestions(BrowserFixture browser) {
    var page = browser.page();
    var cycle = sql.count("select max(cycle_id) from practice_return");
    page.navigate(server.getURL() + "/moderation/practice/" + cycle);
    assertThat(page.locator("main")).containsText("Practice returns");
    look(browser, "moderation-practice");
    page.locator("main .assay-card a").first().click();
    assertThat(page.locator("main")).containsText("Agreed score");
    look(browser, "moderation-practice-scored");
    var asked = sql.count("select max(sample_id) from moderation_clarification");
    page.navigate(server.getURL() + "/moderation/clarifications/" + asked);
    look(browser, "moderation-clarifications");
  }

  /** Of the moderators' own, and of what the subgroup wanted to ask. */
  private long questions(long returnId) {
    return sql.count(
        "select count(*) from return_reopening_question q join agency_return r on r.id ="
            + " q.return_id and r.submissions = q.after_submission where q.return_id = ?",
        returnId);
  }

  /** The organisation that moderators ask, and one that can agree with its scores. */
  private void theOrganisationsSide() {
    var asked =
        sql.count(
            "select c.return_id from moderation_clarification c join agency_return r on r.id ="
                + " c.return_id and r.submissions = c.after_submission");
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      signInAs(page, respondent(asked));
      page.navigate(server.getURL() + "/returns/" + asked);
      assertThat(page.locator("main"))
          .containsText("Reopened for " + questions(asked) + " questions until");
      look(browser, "moderation-reopened");
      page.locator("main .govuk-inset-text a").first().click();
      assertThat(page.locator("main")).containsText("Locked answers");
      look(browser, "moderation-reopened-standard");
    }
    var finished =
        sql.count(
            "select max(return_id) from moderation_sample m where finished_at is not null and not"
                + " exists (select 1 from moderation_response e where e.sample_id = m.id)");
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      signInAs(page, respondent(finished));
      page.navigate(server.getURL() + "/moderation/responses/" + finished);
      page.getByLabel("Yes, we agree with all of them").check();
      look(browser, "moderation-response");
      press(page, "Send your answer");
      assertThat(page.locator("main")).containsText("Agreed on");
    }
  }

  /**
   * Somebody who speaks for the organisation, with the password of the demonstration's accounts.
   */
  private String respondent(long returnId) {
    var email = respondents(returnId);
    sql.change(
        "update person set password_hash = (select h from (select password_hash h from person where"
            + " email = ?) one) where email = ?",
        "dsl" + Account.DOMAIN,
        email);
    return email;
  }

  private String respondents(long returnId) {
    return sql.first(
            "select p.email from agency_return r join membership m on m.organisation_id ="
                + " r.organisation_id and m.role = 'RESPONDENT' join person p on p.id = m.person_id"
                + " where r.id = ? order by p.id",
            row -> row.getString(1),
            returnId)
        .orElseThrow();
  }

  private boolean secondMarkerSeesNoClaim(String who) {
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      signIn(page, who);
      openSampled(page);
      var card =
          page.locator("main .assay-card")
              .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Not begun")));
      for (int i = 0; i < card.count(); i++) {
        page.navigate(server.getURL() + card.nth(i).locator("a").getAttribute("href"));
        if (page.locator("main").innerText().contains("You are the second marker")) {
          var unmarked = page.locator("main section:not(:has(input:checked))");
          for (var text : unmarked.allInnerTexts()) {
            assertFalse(text.contains("Claimed:"), text);
          }
          look(browser, "moderation-second-marker");
          return true;
        }
        openSampled(page);
      }
      return false;
    }
  }

  /** The cycle that has a sample. */
  private void openSampled(Page page) {
    page.navigate(server.getURL() + "/moderation");
    page.locator("main .assay-card")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("returns finished")))
        .first()
        .locator("a")
        .click();
  }

  private void signIn(Page page, String who) {
    signInAs(page, who + Account.DOMAIN);
  }

  private void signInAs(Page page, String email) {
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(email);
    page.getByLabel("Password").fill(DemoSeeder.PASSWORD);
    press(page, "Sign in");
  }
}
