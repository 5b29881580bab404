package org.assay.collection.respond;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.look;
import static org.assay.platform.JourneySteps.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assay.collection.workbook.EditedWorkbook;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The workbook out and back with a conflict, in a real browser. */
@DatabaseTest
@Tag("browser")
class WorkbookJourneyTest {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject EmbeddedServer server;
  @Inject RespondFixture fixture;

  @Test
  void a_workbook_goes_out_and_comes_back_with_a_conflict() throws IOException {
    var id = fixture.scene();
    try (var browser = BrowserFixture.wide()) {
      journey(browser, id, true);
    }
  }

  @Test
  void the_same_works_with_scripts_off() throws IOException {
    var id = fixture.scene();
    try (var browser = BrowserFixture.withoutScripts()) {
      journey(browser, id, false);
    }
  }

  @Test
  void text_that_may_identify_a_child_waits_for_a_reason() throws IOException {
    var id = fixture.scene();
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      signIn(page, RespondFixture.LEAD);
      page.navigate(url(id, "/workbook"));
      var out = download(page);
      var told = "We wrote to 943 476 5919 in the spring";
      send(
          page,
          new EditedWorkbook(out)
              .write("A Leadership!I" + row(out, "named"), told)
              .write("A Leadership!G" + row(out, "count"), "12,5")
              .bytes());
      assertThat(page.locator("main"))
          .containsText("Sheet “A Leadership”, cell G" + row(out, "count") + ", question A5");
      assertThat(summary(page)).containsText("This may identify a child: A1");
      assertThat(page.locator("main")).containsText("“943 476 5919”");
      look(browser, "workbook-held", true);
      page.getByLabel("It identifies no child and no family").check();
      page.getByLabel("How do you know?").fill("Short");
      press(page, "Save these answers");
      assertThat(summary(page)).isVisible();
      assertThat(page.getByLabel("How do you know?")).hasValue("Short");
      page.getByLabel("How do you know?").fill("It is the number of the council's switchboard");
      press(page, "Save these answers");
      assertThat(page.locator(".govuk-notification-banner")).containsText("1 answer saved");
    }
  }

  private void journey(BrowserFixture browser, long id, boolean looking) throws IOException {
    var page = browser.page();
    signIn(page, RespondFixture.LEAD);
    answerCount(page, id, "12");
    page.navigate(url(id, ""));
    look(browser, "task-list-workbook", looking);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Send a filled-in workbook"))
        .click();
    look(browser, "workbook", looking);
    var out = download(page);
    meanwhile(id);
    sendWrong(browser, out, looking);
    review(browser, out, looking);
    assertThat(page.locator(".govuk-notification-banner")).containsText("2 answers saved.");
    look(browser, "workbook-taken", looking);
    page.navigate(url(id, "/standards/leadership"));
    assertThat(page.locator("input[name='count.value']")).hasValue("20");
    assertThat(page.locator("#q-named").getByLabel("Fully met")).isChecked();
    page.navigate(url(id, "/workbook/review"));
    assertThat(page.locator(".govuk-notification-banner")).containsText("No workbook is waiting");
  }

  private static byte[] download(Page page) throws IOException {
    var download =
        page.waitForDownload(
            () ->
                page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Download the workbook (Excel)"))
                    .click());
    return Files.readAllBytes(download.path());
  }

  /** A colleague changes the same answer online. */
  private void meanwhile(long id) {
    try (var other = BrowserFixture.withoutScripts()) {
      signIn(other.page(), RespondFixture.COLLEAGUE);
      answerCount(other.page(), id, "15");
    }
  }

  private static void sendWrong(BrowserFixture browser, byte[] out, boolean looking)
      throws IOException {
    var page = browser.page();
    send(page, new byte[] {'n', 'o'});
    assertThat(summary(page)).containsText("This is not an Excel workbook");
    var faulty =
        new EditedWorkbook(out)
            .write("A Leadership!G" + row(out, "count"), "a dozen")
            .write("A Leadership!G" + row(out, "named"), "Nearly");
    send(page, faulty.bytes());
    assertThat(summary(page)).containsText("cell G" + row(out, "count") + ", question A5");
    assertThat(summary(page)).containsText("question A1");
    look(browser, "workbook-faults", looking);
  }

  private static void review(BrowserFixture browser, byte[] out, boolean looking)
      throws IOException {
    var page = browser.page();
    var filled =
        new EditedWorkbook(out)
            .write("A Leadership!G" + row(out, "count"), "20")
            .write("A Leadership!G" + row(out, "named"), "Fully met");
    send(page, filled.bytes());
    assertThat(page.locator("main")).containsText("1 answer to save, 1 to decide.");
    look(browser, "workbook-review", looking);
    press(page, "Save these answers");
    assertThat(summary(page)).containsText("Choose which answer counts");
    look(browser, "workbook-undecided", looking);
    page.getByLabel("The answer in the workbook").check();
    press(page, "Save these answers");
  }

  private static void send(Page page, byte[] file) {
    page.locator("#file").setInputFiles(new FilePayload("filled.xlsx", XLSX, file));
    press(page, "Send the workbook");
  }

  /** The first row of a question, counted from 1. */
  private static int row(byte[] workbook, String question) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return book.findSheet("A Leadership").orElseThrow().read().stream()
          .filter(row -> row.getCellText(0).startsWith(question + "|q|"))
          .findFirst()
          .orElseThrow()
          .getRowNum();
    }
  }

  private void answerCount(Page page, long id, String count) {
    page.navigate(url(id, "/standards/leadership"));
    page.locator("input[name='count.value']").fill(count);
    press(page, "Save and continue");
    assertThat(page).hasURL(Pattern.compile("saved="));
  }

  private void signIn(Page page, String email) {
    page.navigate(server.getURL() + "/sign-in");
    page.getByLabel("Email address").fill(email);
    page.getByLabel("Password").fill(RespondFixture.PASSWORD);
    press(page, "Sign in");
  }

  private String url(long id, String rest) {
    return server.getURL() + "/returns/" + id + rest;
  }

  private static Locator summary(Page page) {
    return page.locator(".govuk-error-summary");
  }
}
