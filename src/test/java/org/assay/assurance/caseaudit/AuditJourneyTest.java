package org.assay.assurance.caseaudit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.press;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.assay.assurance.caseaudit.AuditFixture.Scene;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditCase.Description;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepCases;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An audit of eight cases and five agencies, from its set-up to its briefing, in the browser. */
@DatabaseTest
@Tag("browser")
class AuditJourneyTest {
  private static final String THEME = "Neglect of older children";

  @Inject TestClock clock;
  @Inject EmbeddedServer server;
  @Inject AuditFixture fixture;
  @Inject Register register;
  @Inject CaseAudits audits;
  @Inject KeepCases keepCases;
  @Inject Forms forms;
  @Inject TokenFixture tokens;

  private Scene scene;
  private final Map<Long, Caller> auditors = new HashMap<>();

  @Test
  void from_set_up_to_briefing() throws Exception {
    clock.set(Instant.parse("2026-11-02T09:00:00Z"));
    scene = fixture.planned();
    agencies();
    var audit = setUp();
    answer(audit);
    judge(audit);
    close(audit);
  }

  private void agencies() {
    auditors.put(scene.hospital().id(), scene.nurse());
    auditors.put(scene.police().id(), scene.officer());
    var more =
        register.addOrganisations(
            scene.partnership().id(),
            List.of(
                agency("council", Sector.LOCAL_AUTHORITY, SettingType.COUNTY_COUNCIL),
                agency("district", Sector.DISTRICT_COUNCIL, SettingType.DISTRICT_COUNCIL),
                agency("nurses", Sector.HEALTH, SettingType.COMMUNITY_HEALTH_PROVIDER)));
    for (var it : more) {
      var person =
          new Caller(
              5_000 + it.id(),
              "Auditor of " + it.code(),
              scene.partnership().id(),
              Role.CASE_AUDITOR,
              it.id(),
              null);
      tokens.of(person);
      auditors.put(it.id(), person);
    }
  }

  private static Organisation agency(String code, Sector sector, SettingType type) {
    return DirectoryFixture.organisation(code, sector, type, Phase.NOT_APPLICABLE);
  }

  private CaseAudit setUp() {
    try (var browser = as(scene.lead())) {
      var page = browser.page();
      open(page, "/audits");
      look(browser, "audits");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up an audit"))
          .click();
      page.getByLabel("Theme", new Page.GetByLabelOptions().setExact(true)).fill(THEME);
      page.getByLabel("A priority of the partnership").check();
      page.getByLabel("What made you choose it?").fill("Seen by Tom Baker, born 3 May 2015");
      page.getByLabel("Form that agencies answer").selectOption("small-audit 2026.1");
      page.getByLabel("Key lines of enquiry").fill("Was neglect seen as a pattern?");
      press(page, "Save");
      assertThat(page.locator(".govuk-error-summary"))
          .containsText("There are audits of this theme or with this form");
      assertThat(page.locator(".govuk-error-summary")).containsText("Take out the");
      look(browser, "audit-plan");
      page.getByLabel("What made you choose it?").fill("Re-referrals have risen.");
      page.getByLabel("No, it is a new audit").check();
      press(page, "Save");
      assertThat(page.locator("h1")).containsText(THEME);
      look(browser, "audit-planned");
      var id = Long.parseLong(page.url().replaceAll(".*/audits/(\\d+).*", "$1"));
      nameEverybody(browser, page);
      sample(browser, page);
      var audit = audits.find(scene.lead(), id).orElseThrow();
      describeTheOthers(audit);
      open(page, "/audits/" + id);
      press(page, "Ask the agencies");
      assertThat(page.locator("main")).containsText("Under way");
      look(browser, "audit-opened");
      return audits.find(scene.lead(), id).orElseThrow();
    }
  }

  private void nameEverybody(BrowserFixture browser, Page page) {
    page.getByText("Agencies, case auditors and panel").click();
    for (var it : register.organisations(scene.partnership().id())) {
      page.getByLabel(it.name(), new Page.GetByLabelOptions().setExact(true)).check();
    }
    press(page, "Save and name their case auditors");
    for (var it : auditors.values()) {
      page.getByLabel(it.name(), new Page.GetByLabelOptions().setExact(true)).check();
    }
    page.getByLabel("panel", new Page.GetByLabelOptions().setExact(true)).check();
    look(browser, "audit-people");
    press(page, "Save");
  }

  private void sample(BrowserFixture browser, Page page) {
    page.getByText("Sample and cases").first().click();
    page.locator("#stratum-0-label").fill("Child protection plan");
    page.locator("#stratum-0-children").fill("61");
    page.locator("#stratum-0-wanted").fill("5");
    page.locator("#stratum-1-label").fill("Child in need plan");
    page.locator("#stratum-1-children").fill("3");
    page.locator("#stratum-1-wanted").fill("30");
    press(page, "Draw the sample");
    assertThat(page.locator(".govuk-error-summary")).containsText("Enter how many to draw");
    page.locator("#stratum-1-children").fill("240");
    page.locator("#stratum-1-wanted").fill("3");
    press(page, "Draw the sample");
    assertThat(page.locator("tbody tr")).hasCount(8);
    look(browser, "audit-sample");
    page.locator("tbody a").first().click();
    press(page, "Save");
    assertThat(page.locator(".govuk-error-summary")).containsText("Select the age band");
    page.locator("#age").selectOption("10-15");
    page.locator("#plan").selectOption("child-protection");
    for (var box : page.locator("input[name=agencies]").all()) box.check();
    look(browser, "audit-case");
    press(page, "Save");
    assertThat(page.locator("tbody tr").first()).containsText("10 to 15, Child protection");
  }

  private void describeTheOthers(CaseAudit audit) {
    for (var it : audits.cases(audit)) {
      if (it.age() == null) {
        keepCases.describe(
            audit,
            it,
            it.version(),
            new Description(
                "5-9", "child-in-need", null, null, null, null, List.copyOf(auditors.keySet())));
      }
    }
  }

  /** One form in the browser, the others as their auditors would have sent them. */
  private void answer(CaseAudit audit) {
    assertEquals(8, audits.cases(audit).size());
    assertEquals(40, forms.of(audit).size(), "a form of each of five agencies about each case");
    try (var browser = as(scene.nurse())) {
      var page = browser.page();
      open(page, "/audits/" + audit.id());
      look(browser, "audit-agency");
      page.getByRole(
              AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Case MA-")))
          .first()
          .click();
      look(browser, "audit-form");
      page.getByText("This child").first().click();
      page.locator("input[name='unsafe-now.value'][value=no]").check();
      page.locator("input[name='involved.value'][value=yes]").check();
      assertThat(page.locator("#q-involved")).containsText("Saved");
      press(page, "Save and continue");
      page.locator("input[name='grade-recognition.value'][value=good]").check();
      assertThat(page.locator("#q-grade-recognition")).containsText("Saved");
      look(browser, "audit-form-section");
      answerWithoutConnection(browser, page);
      press(page, "Save and continue");
      page.locator("input[name='grade-overall.value'][value=good]").check();
      page.locator("[name='strength.value']").fill("Seen by Tom Baker, born 3 May 2015");
      press(page, "Save and continue");
      assertThat(page.locator("#q-strength")).containsText("It cannot be kept here");
      look(browser, "audit-form-held");
      page.locator("[name='strength.value']").fill("The visit was made the same day.");
      press(page, "Save and continue");
      assertThat(page.locator("main")).containsText("Write what in the record shows this grade");
      look(browser, "audit-form-check");
    }
    for (var form : forms.of(audit)) {
      var auditor = auditors.get(form.organisationId());
      fixture.fill(auditor, form.id(), "good", "requires-improvement");
      fixture.send(auditor, form.id());
    }
  }

  private static void answerWithoutConnection(BrowserFixture browser, Page page) {
    browser.context().setOffline(true);
    page.locator("input[name='grade-recognition.value'][value=requires-improvement]").check();
    assertThat(page.locator(".assay-notice"))
        .containsText("No connection: 1 answer waits on this device");
    look(browser, "audit-form-no-connection");
    browser.context().setOffline(false);
    assertThat(page.locator("#q-grade-recognition")).containsText("Saved");
    assertThat(page.locator(".assay-notice")).isEmpty();
    assertEquals(0, page.evaluate("Object.keys(localStorage).length"));
  }

  private void judge(CaseAudit audit) {
    var cases = audits.cases(audit);
    try (var browser = as(scene.panel())) {
      var page = browser.page();
      open(page, "/audits/" + audit.id() + "/panel/" + cases.getFirst().caseId());
      look(browser, "audit-panel-case");
      page.getByText("Recognition and referral").first().click();
      press(page, "Save the judgement");
      assertThat(page.locator(".govuk-error-summary")).containsText("Enter the reasons");
      page.getByLabel("Inadequate", new Page.GetByLabelOptions().setExact(true)).check();
      page.getByLabel("Reasons").fill("Nobody put the incidents together.");
      press(page, "Save the judgement");
      assertThat(page.locator("main")).containsText("Saved");
      look(browser, "audit-panel-domain");
      page.getByText("Next domain").click();
      page.getByLabel("Good", new Page.GetByLabelOptions().setExact(true)).check();
      page.getByLabel("Reasons").fill("The child is safe now.");
      press(page, "Save the judgement");
      assertThat(page.locator("main")).containsText("“Inadequate” in: Recognition and referral");
      var other =
          new Scene(
              scene.partnership(),
              scene.hospital(),
              scene.police(),
              scene.lead(),
              scene.panel(),
              scene.otherPanel(),
              scene.pas(),
              scene.executive(),
              scene.nurse(),
              scene.officer(),
              scene.matron(),
              audit.id());
      for (int i = 1; i < cases.size(); i++) {
        fixture.grade(other, scene.panel(), i, "recognition", "requires-improvement", 0);
        fixture.grade(other, scene.panel(), i, "overall", "good", 0);
      }
      findings(browser, page, audit, cases);
    }
  }

  private void findings(BrowserFixture browser, Page page, CaseAudit audit, List<AuditCase> cases) {
    open(page, "/audits/" + audit.id() + "/findings");
    page.getByLabel("A gap").check();
    page.getByLabel("What was found?").fill("Incidents are not put together.");
    page.getByLabel("Domain").selectOption("recognition");
    page.getByLabel(cases.getFirst().reference()).check();
    press(page, "Add the finding");
    assertThat(page.locator("main")).containsText("Incidents are not put together.");
    page.getByLabel("Partly").check();
    page.getByLabel("How do they show it?").fill("In five of eight cases.");
    press(page, "Save the answer");
    assertThat(page.locator("main")).containsText("Partly. In five of eight cases.");
    look(browser, "audit-findings");
  }

  private void close(CaseAudit audit) throws Exception {
    try (var browser = as(scene.lead())) {
      var page = browser.page();
      open(page, "/audits/" + audit.id() + "/feedback/" + scene.hospital().id());
      page.getByLabel("What do you tell the agency?").fill("Thank you for full forms.");
      look(browser, "audit-feedback");
      press(page, "Save");
      press(page, "Close the audit");
      assertThat(page.locator("main")).containsText("Closed");
      page.getByText("Figures and findings").click();
      assertThat(page.locator("main")).containsText("8 of 8 cases");
      look(browser, "audit-figures");
      var briefing =
          page.request().get(server.getURL() + "/audits/" + audit.id() + "/reports/briefing.pdf");
      assertEquals(200, briefing.status());
      try (var pdf = Loader.loadPDF(briefing.body())) {
        assertEquals(1, pdf.getNumberOfPages());
      }
    }
  }

  private BrowserFixture as(Caller caller) {
    var browser = BrowserFixture.wide();
    browser.context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + tokens.of(caller)));
    return browser;
  }

  private void open(Page page, String path) {
    page.navigate(server.getURL() + path);
  }

  private static void look(BrowserFixture browser, String name) {
    for (var width : new int[] {320, 1280}) {
      browser.page().setViewportSize(width, 900);
      browser.assertAccessible(name);
      browser.assertNoSidewaysScroll();
      browser.shot(name);
    }
  }
}
