package org.assay.reporting.actionplan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assay.learning.actions.Action.Wanted;
import org.assay.learning.actions.ActionFilter;
import org.assay.learning.actions.ActionOrigin;
import org.assay.learning.actions.ActionPlanned;
import org.assay.learning.actions.ActionsFixture;
import org.assay.learning.actions.RaisedBy;
import org.assay.learning.actions.RecordActions;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.reporting.PagePictures;
import org.assay.reporting.PdfUaChecker;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableLine;
import org.assay.reporting.pdf.PdfRenderer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ActionPlansTest {
  private static final ActionFilter ALL =
      new ActionFilter(ActionFilter.ALL, null, null, null, null);
  private static final String FILE = "/actions/plan.";

  @Inject ActionsFixture fixture;
  @Inject ActionPlans plans;
  @Inject RecordActions record;

  @Inject
  @Client("/")
  HttpClient client;

  @Test
  void a_plan_holds_the_actions_by_age_soonest_first() {
    var plan = plans.of(fixture.scene().respondent(), ALL, PlanExtent.PAPER);
    assertEquals(
        List.of(
            "Overdue (1)",
            "Name a deputy lead",
            "Due in 30 days (1)",
            "Agree the policy",
            "Later (1)",
            "Train all volunteers",
            "No date (2)",
            "Ask pupils each term",
            "To be written"),
        first(plan.toDoTable()));
    assertEquals(
        List.of("5", "1", "0", "0"), plan.keyFigures().stream().map(KeyFigure::value).toList());
  }

  @Test
  void filters_narrow_the_plan() {
    var plan =
        plans.of(
            fixture.scene().respondent(),
            new ActionFilter(ActionFilter.ALL, "Head", null, null, null),
            PlanExtent.PAPER);
    assertEquals(
        List.of("Overdue (1)", "Name a deputy lead", "Later (1)", "Train all volunteers"),
        first(plan.toDoTable()));
    assertEquals(
        List.of("2", "1", "0", "0"), plan.keyFigures().stream().map(KeyFigure::value).toList());
  }

  @Test
  void the_partnership_has_nothing_of_a_draft_in_its_plan() {
    var plan = plans.of(fixture.scene().pasMember(), ALL, PlanExtent.PAPER);
    assertTrue(plan.toDoTable().isEmpty());
  }

  @Test
  void a_paper_lists_the_first_thousand_and_says_so_and_the_workbook_lists_all() throws Exception {
    var scene = fixture.scene();
    var lead = scene.respondent();
    var about = new ActionOrigin("Autumn", "a", "1. Leadership", "1.1 Who leads?");
    record.record(
        IntStream.range(0, 2001)
            .mapToObj(
                i ->
                    new RecordActions.Recorded(
                        lead.partnershipId(),
                        scene.schools().getFirst().id(),
                        RaisedBy.question(999_999, "q" + i),
                        new Wanted("q" + i, about, new ActionPlanned("Do", null, null, null), true),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        lead.personId(),
                        null))
            .toList());
    var token = token();
    for (var kind : List.of("docx", "pdf", "xlsx")) {
      var answer =
          HttpFixture.exchange(
              client, HttpRequest.GET("/api/v1" + FILE + kind).accept("*/*").bearerAuth(token));
      assertEquals(200, answer.code(), kind);
    }
    var whole = plans.of(lead, ALL, PlanExtent.WORKBOOK);
    var paper = plans.of(lead, ALL, PlanExtent.PAPER);
    assertEquals(
        "What is to be done, by how soon it is due: the first 1,000 of 2,006. The Excel file lists"
            + " up to 5,000",
        paper.toDoTable().title());
    assertEquals(1_000, plain(paper.toDoTable()));
    assertEquals(2_006, plain(whole.toDoTable()));
    assertEquals(whole.keyFigures(), paper.keyFigures());
  }

  private static long plain(ReportTable table) {
    return table.lines().stream().filter(it -> it.kind() == TableLine.Kind.PLAIN).count();
  }

  @Test
  void the_word_file_is_well_formed_and_holds_the_plan_the_same_each_time() throws Exception {
    var plan = plans.of(fixture.scene().respondent(), ALL, PlanExtent.PAPER);
    var bytes = WordWriter.write(plan);
    Files.write(
        Files.createDirectories(Path.of("target", "reports")).resolve("action-plan.docx"), bytes);
    var parts = unzipped(bytes);
    assertEquals(9, parts.size());
    for (var part : parts.values()) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(part));
    }
    var text = new String(parts.get("word/document.xml"), java.nio.charset.StandardCharsets.UTF_8);
    for (var words : List.of("Name a deputy lead", "To be written", "w:tblHeader")) {
      assertTrue(text.contains(words), words);
    }
    assertArrayEquals(bytes, WordWriter.write(plan));
  }

  @Test
  void the_workbook_holds_a_line_for_every_action() throws IOException {
    var plan = plans.of(fixture.scene().respondent(), ALL, PlanExtent.PAPER);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(WorkbookWriter.write(plan)))) {
      var rows = book.findSheet("To do").orElseThrow().read();
      assertEquals(6, rows.size());
      assertEquals("Overdue (1)", rows.get(1).getCellText(0));
      assertEquals("Name a deputy lead", rows.get(1).getCellText(1));
    }
  }

  @Test
  void the_paper_breaks_no_rule_of_pdf_ua() throws Exception {
    var plan = plans.of(fixture.scene().groupLead(), ALL, PlanExtent.PAPER);
    var pdf = new PdfRenderer().render("action-plan", plan);
    PagePictures.leave("action-plan", pdf);
    assertEquals(List.of(), PdfUaChecker.failedRules(pdf));
    var text = PagePictures.text(pdf);
    assertTrue(text.contains("Name a deputy lead"), text);
    assertTrue(text.contains("Organisation s1"), text);
  }

  @Test
  void each_kind_of_file_is_a_download_for_who_is_signed_in() {
    fixture.scene();
    var token = token();
    for (var kind : List.of("docx", "xlsx", "pdf")) {
      var answer =
          HttpFixture.exchange(
              client,
              HttpRequest.GET(FILE + kind + "?lead=Head")
                  .accept("text/html", "*/*")
                  .bearerAuth(token));
      assertEquals(HttpStatus.OK, answer.status(), kind);
      assertEquals(
          "attachment; filename=\"action-plan." + kind + "\"",
          answer.header("Content-Disposition"));
    }
    var none =
        HttpFixture.exchange(client, HttpRequest.GET(FILE + "exe").accept("*/*").bearerAuth(token));
    assertEquals(HttpStatus.NOT_FOUND, none.status());
  }

  private static List<String> first(ReportTable table) {
    return table.lines().stream()
        .map(it -> CellText.of(table.columns().getFirst(), it.cells().getFirst()))
        .toList();
  }

  private String token() {
    var credentials = Map.of("email", ActionsFixture.LEAD, "password", ActionsFixture.PASSWORD);
    var answer =
        client.toBlocking().retrieve(HttpRequest.POST("/api/v1/tokens", credentials), Map.class);
    return String.valueOf(answer.get("accessToken"));
  }

  private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
    var parts = new HashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
