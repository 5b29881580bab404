package org.assay.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Staff answer on a phone and without scripts; a lead and the subgroup read what came of it. */
@DatabaseTest
@Tag("browser")
class PulseJourneyTest {
  @Inject EmbeddedServer server;
  @Inject VillageFixture fixture;
  @Inject Sql sql;

  @Test
  void staff_answer_by_a_code_and_results_are_read_by_the_lead_and_the_subgroup() {
    fixture.village();
    var code =
        sql.first(
                "select p.code from pulse_place p join pulse u on u.id = p.pulse_id where"
                    + " u.organisation_id is not null order by p.id limit 1",
                row -> row.getString(1))
            .orElseThrow();
    try (var phone = BrowserFixture.narrow()) {
      var page = phone.page();
      page.navigate(server.getURL() + "/pulse");
      look(phone, "pulse-enter");
      page.getByLabel("Code on the poster").fill(code);
      page.locator("main button").click();
      page.locator("main button").click();
      assertTrue(page.title().startsWith("Error: "));
      look(phone, "pulse-answer");
    }
    try (var plain = BrowserFixture.withoutScripts()) {
      answer(plain.page(), code);
    }
    try (var browser = BrowserFixture.wide()) {
      signIn(browser, "county");
      go(browser, "/pulses", "pulses-own");
      browser.page().locator(".assay-card a").first().click();
      browser.page().locator("a:text('Read the results')").click();
      look(browser, "pulse-organisation");
    }
    try (var browser = BrowserFixture.wide()) {
      signIn(browser, "pas");
      go(browser, "/pulses", "pulses-pas");
      browser.page().locator(".assay-card a").first().click();
      assertTrue(browser.page().locator("main").innerText().contains("Not shown, since"));
      look(browser, "pulse-results");
    }
    try (var browser = BrowserFixture.wide()) {
      signIn(browser, "dsl");
      browser.page().navigate(server.getURL() + "/pulses");
      browser.page().locator(".assay-card a").first().click();
      look(browser, "pulse-place");
      browser.page().locator("a:text('Print a poster')").click();
      look(browser, "pulse-poster");
    }
  }

  private void answer(Page page, String code) {
    var before = sql.count("select sum(chosen) from pulse_count where question_key = ''");
    page.navigate(server.getURL() + "/pulse/" + code);
    for (var group : page.locator(".govuk-radios").all()) group.locator("input").first().check();
    page.locator("main button").click();
    assertTrue(page.locator("main").innerText().contains("Your answers have been counted"));
    assertEquals(
        before + 1, sql.count("select sum(chosen) from pulse_count where question_key = ''"));
    page.navigate(server.getURL() + "/pulse/" + code);
    assertTrue(page.locator("h1").innerText().contains("This browser has answered already"));
  }

  private void signIn(BrowserFixture browser, String mailbox) {
    var page = browser.page();
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(mailbox + Account.DOMAIN);
    page.getByLabel("Password").fill(DemoSeeder.PASSWORD);
    page.locator("main button").first().click();
    assertFalse(page.url().endsWith("/sign-in"), mailbox);
  }

  private void go(BrowserFixture browser, String address, String name) {
    browser.page().navigate(server.getURL() + address);
    look(browser, name);
  }

  private void look(BrowserFixture browser, String name) {
    for (int width : new int[] {320, 1280}) {
      browser.page().setViewportSize(width, 800);
      browser.assertAccessible(name);
      browser.assertNoSidewaysScroll();
      browser.shot("pulse/" + name);
    }
  }
}
