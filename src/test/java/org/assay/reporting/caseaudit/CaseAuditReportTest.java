package org.assay.reporting.caseaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.assay.assurance.caseaudit.AuditFixture;
import org.assay.assurance.caseaudit.AuditFixture.Scene;
import org.assay.assurance.caseaudit.figures.AuditCounts;
import org.assay.assurance.caseaudit.figures.Shift;
import org.assay.assurance.caseaudit.panel.AuditFinding;
import org.assay.assurance.caseaudit.panel.AuditFindings;
import org.assay.assurance.caseaudit.panel.CloseAudit;
import org.assay.people.identity.Caller;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.assay.reporting.PagePictures;
import org.assay.reporting.PdfUaChecker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A closed audit, its re-audit half a year later, and the papers on both. */
@DatabaseTest
@Tag("paper")
@Tag("once")
class CaseAuditReportTest {
  @Inject TestClock clock;
  @Inject AuditFixture fixture;
  @Inject AuditCounts counts;
  @Inject AuditFindings findings;
  @Inject CloseAudit closing;
  @Inject EmbeddedServer server;
  @Inject TokenFixture tokens;

  private Scene first;
  private Scene second;

  @BeforeEach
  void an_audit_and_its_repetition() {
    clock.set(Instant.parse("2026-11-02T09:00:00Z"));
    first = fixture.opened();
    closed(first, "inadequate");
    clock.set(Instant.parse("2027-05-03T09:00:00Z"));
    second = fixture.again(first, LocalDate.of(2027, 5, 3));
    fixture.open(second);
    closed(second, "good");
  }

  private void closed(Scene scene, String recognition) {
    fixture.sendAll(scene, recognition, "requires-improvement");
    fixture.judgeAll(scene, recognition, "requires-improvement");
    findings.add(
        scene.panel(),
        fixture.audit(scene),
        new AuditFindings.Wanted(
            AuditFinding.GAP,
            false,
            "recognition",
            "Neglect was seen as single incidents",
            Set.of()));
    assertEquals(List.of(), closing.close(scene.lead(), fixture.audit(scene)));
  }

  @Test
  void a_re_audit_shows_what_improved_and_what_held() throws Exception {
    var figures = counts.find(second.pas(), second.auditId()).orElseThrow();
    assertEquals(first.auditId(), figures.before().id());
    assertEquals(
        List.of(Shift.IMPROVED, Shift.HELD),
        figures.domains().stream().map(it -> it.shift()).toList());
    assertEquals(4, figures.forms());
    var text = PagePictures.text(pdf(second.pas(), second, "case-audit"));
    assertTrue(text.contains("Improved: Recognition and referral."), text);
    assertTrue(text.contains("Held: Overall."), text);
    assertTrue(text.contains("0 of 2"), text);
    assertTrue(text.contains("2 of 2"), text);
    assertTrue(text.contains("Neglect was seen as single incidents"), text);
  }

  @Test
  void readers_outside_the_subgroup_get_no_count_of_fewer_than_five() throws Exception {
    var figures = counts.find(second.executive(), second.auditId()).orElseThrow();
    assertFalse(figures.few());
    var text = PagePictures.text(pdf(second.executive(), second, "case-audit"));
    assertTrue(text.contains("held back"), text);
    assertFalse(text.contains("<5"), "also of counts that are five or more: " + text);
    assertFalse(text.contains("0 of 2"), text);
    assertFalse(text.contains("MA-2027-01-C01"), text);
  }

  @Test
  void the_report_and_the_briefing_can_be_read_by_a_screen_reader() throws Exception {
    var report = pdf(second.pas(), second, "case-audit");
    assertEquals(List.of(), PdfUaChecker.failedRules(report));
    var briefing = pdf(second.pas(), second, "briefing");
    assertEquals(List.of(), PdfUaChecker.failedRules(briefing));
    try (var document = Loader.loadPDF(briefing)) {
      assertEquals(1, document.getNumberOfPages());
    }
    PagePictures.leave("case-audit", report);
    PagePictures.leave("briefing", briefing);
  }

  @Test
  void an_agency_has_the_briefing_and_not_the_report() {
    assertTrue(pdf(second.nurse(), second, "briefing").length > 0);
    assertEquals(404, status(second.nurse(), second, "case-audit.pdf"));
    assertEquals(200, status(second.pas(), second, "case-audit.xlsx"));
    assertEquals(200, status(second.pas(), second, "case-audit.docx"));
    assertEquals(200, status(second.nurse(), second, "briefing.docx"));
    assertEquals(404, status(second.pas(), second, "briefing.xlsx"));
  }

  private byte[] pdf(Caller caller, Scene scene, String paper) {
    try (var client = HttpFixture.client(server.getURL())) {
      return client.toBlocking().retrieve(request(caller, scene, paper + ".pdf"), byte[].class);
    }
  }

  private int status(Caller caller, Scene scene, String file) {
    try (var client = HttpFixture.client(server.getURL())) {
      return client.toBlocking().exchange(request(caller, scene, file), byte[].class).code();
    } catch (HttpClientResponseException refused) {
      return refused.code();
    }
  }

  private HttpRequest<?> request(Caller caller, Scene scene, String file) {
    return HttpRequest.GET("/audits/" + scene.auditId() + "/reports/" + file)
        .bearerAuth(tokens.of(caller));
  }
}
