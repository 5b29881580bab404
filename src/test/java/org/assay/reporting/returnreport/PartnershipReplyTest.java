package org.assay.reporting.returnreport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.reporting.SmallCycleFixture;
import org.assay.reporting.SmallCycleFixture.Years;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the partnership replies reaches the report of the organisation that wrote. */
@DatabaseTest
class PartnershipReplyTest {
  private static final String HEADING = "What the partnership replied";
  private static final String WROTE = "Training on neglect";
  private static final String REPLY = "A course on neglect runs in May & June.";

  @Inject EmbeddedServer server;
  @Inject SmallCycleFixture fixture;
  @Inject TokenFixture tokens;
  @Inject TestClock clock;
  @Inject Sql sql;

  private Years years;

  @BeforeEach
  void scene() {
    clock.set(SmallCycleFixture.REPORT);
    years = fixture.years();
  }

  @Test
  void page_and_pdf_show_the_reply_below_what_was_written() throws Exception {
    reply(years.second(), REPLY);

    var page = page(0);
    assertTrue(page.contains(HEADING), page);
    assertTrue(page.contains("2.6 What should the partnership do?"), page);
    assertTrue(page.contains("You wrote: " + WROTE), page);
    assertTrue(page.indexOf(WROTE) < page.indexOf(REPLY), page);

    var printed = printed(0);
    assertTrue(printed.contains(HEADING), printed);
    assertTrue(printed.contains("What you wrote"), printed);
    assertTrue(printed.contains(WROTE), printed);
    assertTrue(printed.contains(REPLY), printed);
  }

  @Test
  void before_there_is_a_reply_the_report_says_nothing_of_one() throws Exception {
    assertFalse(page(0).contains(HEADING));
    assertFalse(printed(0).contains(HEADING));
  }

  @Test
  void who_wrote_nothing_gets_no_reply() throws Exception {
    reply(years.second(), REPLY);
    assertFalse(page(1).contains(REPLY));
    assertFalse(printed(1).contains(REPLY));
  }

  @Test
  void the_last_reply_stands_and_a_reply_to_another_year_is_not_shown() throws Exception {
    reply(years.second(), "We will think about it.");
    reply(years.second(), REPLY);
    reply(years.first(), "That was last year.");
    for (var report : new String[] {page(0), printed(0)}) {
      assertTrue(report.contains(REPLY), report);
      assertFalse(report.contains("We will think about it."), report);
      assertFalse(report.contains("That was last year."), report);
    }
  }

  /** As a member of the partnership's subgroup does it. */
  private void reply(Cycle cycle, String words) {
    var request =
        HttpRequest.POST("/cycles/" + cycle.id() + "/written/wants/reply", Map.of("reply", words))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(years.pas()));
    try (var client = HttpFixture.client(server.getURL())) {
      assertEquals(200, HttpFixture.exchange(client, request).code());
    }
  }

  private String page(int school) {
    return Jsoup.parse(new String(get(school, "report"), UTF_8)).text();
  }

  private String printed(int school) throws Exception {
    try (var pdf = Loader.loadPDF(get(school, "report.pdf"))) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private byte[] get(int school, String what) {
    var organisation = years.schools().get(school).id();
    var id =
        sql.first(
                "select id from agency_return where cycle_id = ? and organisation_id = ?",
                row -> row.getLong(1),
                years.second().id(),
                organisation)
            .orElseThrow();
    var head =
        new Caller(
            80 + school,
            "Hea Teacher",
            years.partnership().id(),
            Role.RESPONDENT,
            organisation,
            null);
    try (var client = HttpFixture.client(server.getURL())) {
      var request =
          HttpRequest.GET("/returns/" + id + "/" + what)
              .accept(what.endsWith("pdf") ? "application/pdf" : "text/html")
              .bearerAuth(tokens.of(head));
      var answer = client.toBlocking().exchange(request, byte[].class);
      assertEquals(200, answer.code());
      return answer.body();
    }
  }
}
