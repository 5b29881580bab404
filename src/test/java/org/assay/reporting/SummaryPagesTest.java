package org.assay.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.assay.reporting.pdf.PaperRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the summaries are laid out: findings first, lists as annexes, whatever the size. */
@Tag("paper")
class SummaryPagesTest {
  private static final PaperRenderer FILLER = new PaperRenderer();
  private static final int MOST_BEFORE_ANNEXES = 8;

  /** A third of an A4 page, in points. */
  private static final int THIRD = 280;

  /** Half of what a page has room for. */
  private static final int HALF = 387;

  /** Below this stands only the foot of a page. */
  private static final int FOOT = 774;

  private static final Set<String> HEADS =
      Set.of(
          "H2",
          "H3",
          "Lead",
          "FigureTitle",
          "Caption",
          "HeadCell",
          "HeadCellRight",
          "HeadCellUpright");

  /** One text as it stands on a page. */
  record Placed(String style, String text, int bottom) {}

  record Sample(String name, String report, Paper paper) {
    List<List<Placed>> pages() {
      return FILLER.fill(report, paper).getPages().stream().map(SummaryPagesTest::texts).toList();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> summaries() {
    return Stream.of(
        compliance("nothing yet", ComplianceReportFixture.nothingYet()),
        compliance("3 agencies", ComplianceReportFixture.small()),
        compliance("30 agencies", ComplianceReportFixture.section11()),
        compliance("45 agencies", ComplianceReportFixture.section11(45)),
        compliance("560 schools", SchoolsReportFixture.section175()),
        impact("impact, nothing yet", ImpactReportFixture.nothingYet()),
        impact("impact, 1 standard", ImpactReportFixture.small()),
        impact("impact, 14 standards", ImpactReportFixture.section11()),
        impact("impact, 20 standards", ImpactReportFixture.section175()));
  }

  private static Sample compliance(String name, ComplianceReport paper) {
    return new Sample(name, "compliance-summary", paper);
  }

  private static Sample impact(String name, ImpactReport paper) {
    return new Sample(name, "impact-summary", paper);
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void at_most_eight_pages_stand_before_the_annexes(Sample sample) {
    var before = beforeAnnexes(sample.pages());
    assertTrue(before > 0 && before <= MOST_BEFORE_ANNEXES, before + " pages");
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void no_page_ends_on_a_heading(Sample sample) {
    var lonely =
        sample.pages().stream()
            .map(page -> page.stream().max(Comparator.comparing(Placed::bottom)).orElseThrow())
            .filter(last -> HEADS.contains(last.style()))
            .toList();
    assertEquals(List.of(), lonely);
  }

  /** Beginning with what a page has room for, one line lower each time. */
  @Test
  void a_heading_of_stories_is_never_apart_from_the_first() {
    for (int lines = 20; lines < 50; lines++) {
      var sample = impact("", ImpactReportFixture.withHeadlines(lines));
      for (var page : sample.pages()) {
        var last = page.stream().max(Comparator.comparing(Placed::bottom)).orElseThrow();
        assertFalse(HEADS.contains(last.style()), lines + " lines: " + last);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void the_last_page_is_not_nearly_empty(Sample sample) {
    var last = sample.pages().getLast();
    var bottom = last.stream().mapToInt(Placed::bottom).max().orElse(0);
    assertTrue(bottom >= THIRD || sample.name().endsWith("nothing yet"), "ends at " + bottom);
  }

  /** The page before the annexes ends where the findings do. */
  @ParameterizedTest
  @MethodSource("summaries")
  void no_page_of_findings_is_left_half_empty(Sample sample) {
    var pages = sample.pages();
    for (var page : pages.subList(0, Math.max(0, beforeAnnexes(pages) - 1))) {
      var bottom = page.stream().mapToInt(Placed::bottom).max().orElse(0);
      assertTrue(bottom >= HALF, "ends at " + bottom + ": " + page.getFirst());
    }
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void the_key_of_a_heat_map_is_on_the_page_of_its_first_line(Sample sample) {
    for (var page : sample.pages()) {
      var styles = page.stream().map(Placed::style).toList();
      assertTrue(
          !styles.contains("KeyMark") || styles.contains("HeadCellUpright"), styles::toString);
    }
  }

  @Test
  void how_figures_are_made_begins_on_a_page_of_its_own_after_annexes() {
    for (var sample : summaries().toList()) {
      if (sample.name().endsWith("nothing yet")) continue;
      var last = sample.pages().getLast();
      assertTrue(says(List.of(last), "Annex: Method and data quality"), sample.name());
    }
  }

  @Test
  void organisations_that_have_not_returned_or_are_held_down_are_named_in_annexes() {
    var pages = compliance("", SchoolsReportFixture.section175()).pages();
    var findings = pages.subList(0, beforeAnnexes(pages));
    assertFalse(says(findings, "Hillcrest 1 Pre-school"));
    assertTrue(says(pages, "Hillcrest 1 Pre-school"));
    assertTrue(says(pages, "B.1  There is a designated safeguarding lead"));
    assertTrue(says(findings, "25 returns are held down by a critical requirement, 3 of them"));
  }

  @Test
  void the_lowest_thirty_stand_beside_the_map_of_groups() {
    var pages = compliance("", SchoolsReportFixture.section175()).pages();
    var findings = pages.subList(0, beforeAnnexes(pages));
    for (var i = 0; i < 30; i++) {
      assertTrue(says(findings, "Meadow Lane " + i + " Church of England Primary School"));
    }
  }

  @Test
  void the_letters_of_a_heat_map_are_explained_on_the_page_where_it_begins() {
    for (var page : compliance("", SchoolsReportFixture.section175()).pages()) {
      if (says(List.of(page), "District by standard")) {
        assertTrue(says(List.of(page), "Requires improvement: 40% to under 70%"));
        assertTrue(says(List.of(page), Rating.NOT_SCORED.meaning()));
      }
    }
  }

  @Test
  void a_column_in_which_no_line_says_anything_is_not_printed() {
    var table =
        new ReportTable(
            "t",
            "T",
            "",
            List.of(TableColumn.text("A", 1), TableColumn.day("B", 1), TableColumn.percent("C", 1)),
            List.of(
                TableLine.heading("of both"),
                TableLine.of("x").day(null).amount(BigDecimal.ONE),
                TableLine.of("y").day(null).amount(null)));
    var printed = table.withoutEmptyColumns();
    assertEquals(List.of("A", "C"), printed.columns().stream().map(TableColumn::heading).toList());
    assertFalse(says(compliance("", SchoolsReportFixture.section175()).pages(), "Chased by"));
    assertTrue(says(compliance("", ComplianceReportFixture.section11()).pages(), "Chased by"));
  }

  @Test
  void the_chart_of_completion_shows_those_with_most_to_come_and_says_so() {
    var completion = SchoolsReportFixture.section175().completion();
    assertEquals(
        "How far the returns have come: all, and the 6 groups with most still to come. An annex has"
            + " every group",
        completion.chartTitle());
    var words = completion.chart().alternative();
    assertTrue(words.contains("Independent special school"), words);
    assertFalse(words.contains("Academy (alternative provision)"), words);
    assertEquals(7, words.split(": on time", -1).length - 1);
  }

  @Test
  void many_themes_are_the_lowest_among_the_findings_and_all_in_an_annex() {
    var schools = SchoolsReportFixture.section175();
    var scores = schools.themes().parts().stream().map(it -> it.score()).sorted().toList();
    var shown = schools.worstThemesTable();
    assertEquals(8, shown.lines().size());
    assertEquals(
        scores.subList(0, 8),
        shown.lines().stream().map(it -> ((Cell.Amount) it.cells().get(5)).value()).toList());
    assertEquals(22, schools.allThemesTable().lines().size());
    assertTrue(ComplianceReportFixture.section11().allThemesTable().isEmpty());
  }

  @Test
  void a_list_that_is_cut_says_how_much_there_is() {
    assertTrue(
        says(
            compliance("", SchoolsReportFixture.section175()).pages(),
            "the first 10 of 20. The Excel file lists all"));
  }

  private static int beforeAnnexes(List<List<Placed>> pages) {
    for (var page = 0; page < pages.size(); page++) {
      if (pages.get(page).stream().anyMatch(it -> it.text().startsWith("Annex: "))) {
        return page;
      }
    }
    return -1;
  }

  private static boolean says(List<List<Placed>> pages, String text) {
    return pages.stream().flatMap(List::stream).anyMatch(it -> it.text().contains(text));
  }

  private static List<Placed> texts(JRPrintPage page) {
    var texts = new ArrayList<Placed>();
    page.getElements().forEach(it -> add(it, 0, texts));
    return texts.stream().filter(it -> it.bottom() <= FOOT).toList();
  }

  private static void add(JRPrintElement it, int top, List<Placed> texts) {
    if (it instanceof JRPrintFrame frame) {
      frame.getElements().forEach(inner -> add(inner, top + frame.getY(), texts));
    } else if (it instanceof JRPrintText text) {
      var style = it.getStyle() == null ? "" : it.getStyle().getName();
      texts.add(new Placed(style, text.getFullText(), top + it.getY() + it.getHeight()));
    } else if (it.getHeight() > 1) {
      texts.add(new Placed("", "", top + it.getY() + it.getHeight()));
    }
  }
}
