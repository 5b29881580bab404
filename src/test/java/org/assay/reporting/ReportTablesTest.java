package org.assay.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assay.reporting.figures.PooledAnswers;
import org.assay.reporting.figures.impact.ImpactResult;
import org.assay.reporting.figures.impact.VoiceResult;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.assay.reporting.pdf.PdfRenderer;
import org.assay.reporting.returnreport.ReturnReportFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The words and figures of the papers, worked out by hand from the samples. */
@Tag("paper")
class ReportTablesTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();

  @Test
  void completion_counts_on_time_late_and_outstanding_with_last_year_in_brackets()
      throws IOException {
    var text = compliance();
    assertTrue(text.contains("All asked 38 26 4 3 5 79% (71%)"), text);
    assertTrue(text.contains("Care 3 1 1 0 1 67% (–)"), text);
    assertTrue(
        text.contains("On time means by 31 October 2026; late means by 30 November 2026."), text);
  }

  @Test
  void not_applicable_leaves_the_share_of_met_and_is_shown_beside_it() {
    var five = new PooledAnswers(5, 0, 0, 1);
    assertEquals("100%", FigureWords.percent(five.metShare()));
    assertEquals("17%", FigureWords.percent(five.notApplicableShare()));
  }

  @Test
  void a_standard_shows_returns_shares_score_change_and_what_it_stands_on() throws IOException {
    assertTrue(
        compliance()
            .contains("1 Clear line of accountability 30 73% 3% 83% +3 24 12, 9, 3 5 12 84% 79%"));
    assertTrue(
        compliance().contains("13 Review of own practice 30 69% 10% 82% – 0 – 0 12 83% 78%"));
  }

  @Test
  void unmet_requirements_name_organisation_action_and_date() throws IOException {
    assertTrue(compliance().contains("Kingsdown District Council Not met"));
    assertTrue(compliance().contains("No action"));
  }

  @Test
  void visits_say_whom_when_who_went_and_what_came_of_it() throws IOException {
    var text = compliance();
    assertTrue(
        text.contains(
            "2 visits. What was claimed was seen: 1. Some of it was seen, some was not: 1."),
        text);
    assertTrue(text.contains("Wealdshire Police 12 Nov 2026 A moderator and a manager"), text);
    assertTrue(text.contains("Bramley Vale District Council 3 Nov 2026 Two moderators"), text);
    assertTrue(
        text.indexOf("12 Nov 2026 A mod") < text.indexOf("3 Nov 2026 Two"), "the last first");
  }

  @Test
  void an_empty_cycle_never_says_that_all_is_met() throws IOException {
    var text = text("compliance-summary", ComplianceReportFixture.nothingYet());
    assertTrue(text.contains("No return has been submitted yet."));
    assertTrue(!text.contains("said to be met"), text);
  }

  @Test
  void a_return_leads_with_what_is_required_and_not_met() throws IOException {
    var text = text("return", ReturnReportFixture.school());
    assertTrue(
        text.indexOf("Could safeguarding be judged not met?") < text.indexOf("What to do next"));
    assertTrue(text.contains("Nothing planned yet"));
  }

  @Test
  void few_peers_are_held_back_in_the_table_too() throws IOException {
    var text = text("return", ReturnReportFixture.school());
    assertTrue(
        text.contains("10 Children needing particular attention 4 2 0 0 78% (84%) – – – <5"), text);
  }

  @Test
  void impact_is_counted_by_level_and_its_mean_has_one_decimal() throws IOException {
    var text = text("impact-summary", ImpactReportFixture.section11());
    assertTrue(
        text.contains("3 Listening to children 31 4 6 9 10 2 39% 2.0 +0.2 (n 24) 96%"), text);
  }

  @Test
  void a_pasted_emoji_or_tab_does_not_break_a_paper() throws IOException {
    assertTrue(
        text("return", ReturnReportFixture.school()).contains("Łucja, our deputy"),
        "letters beyond Latin 1");
  }

  @Test
  void the_standard_with_fewest_children_heard_stands_first_and_nothing_is_subtracted() {
    var none = new VoiceResult("1", "A", BigDecimal.ONE, null, null, null, null);
    var narrow =
        new VoiceResult("2", "B", new BigDecimal("0.5"), new BigDecimal("0.4"), null, null, null);
    var wide =
        new VoiceResult("3", "C", new BigDecimal("0.9"), new BigDecimal("0.1"), null, null, null);
    var first =
        VoiceTables.table(List.of(none, narrow, wide)).lines().stream()
            .map(l -> l.cells().getFirst())
            .toList();
    assertEquals(
        List.of(new Cell.Text("3  C"), new Cell.Text("2  B"), new Cell.Text("1  A")), first);
  }

  @Test
  void impact_has_five_levels() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ImpactResult("1", "A", List.of(1, 2, 3, 4), null, null, null));
  }

  @Test
  void a_line_has_a_cell_for_each_column() {
    var columns = List.of(TableColumn.text("A", 1), TableColumn.number("B", 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ReportTable("s", "t", "e", columns, List.of(TableLine.of("only one"))));
  }

  @Test
  void cells_read_as_their_column_says() {
    assertEquals(
        "83%", CellText.of(TableColumn.percent("", 1), new Cell.Amount(new BigDecimal("0.8312"))));
    assertEquals("2.0", CellText.of(TableColumn.mean("", 1), new Cell.Amount(new BigDecimal("2"))));
    assertEquals(
        "1,204", CellText.of(TableColumn.number("", 1), new Cell.Amount(new BigDecimal("1204"))));
    assertEquals(
        "−3", CellText.of(TableColumn.points("", 1), new Cell.Amount(new BigDecimal("-0.03"))));
    assertEquals(
        "5 Dec 2026", CellText.of(TableColumn.day("", 1), new Cell.Day(LocalDate.of(2026, 12, 5))));
    assertEquals("<5", CellText.of(TableColumn.number("", 1), new Cell.Suppressed()));
    assertEquals("–", CellText.of(TableColumn.number("", 1), new Cell.None()));
  }

  private static String compliance() throws IOException {
    return text("compliance-summary", ComplianceReportFixture.section11());
  }

  private static String text(String report, Paper paper) throws IOException {
    return PagePictures.text(RENDERER.render(report, paper)).replaceAll("\\s+", " ");
  }
}
