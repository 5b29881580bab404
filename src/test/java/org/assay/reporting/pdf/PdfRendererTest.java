package org.assay.reporting.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import org.assay.desk.chasing.PaperLetterFixture;
import org.assay.reporting.ComplianceReportFixture;
import org.assay.reporting.ImpactReportFixture;
import org.assay.reporting.PagePictures;
import org.assay.reporting.PdfUaChecker;
import org.assay.reporting.SchoolsReportFixture;
import org.assay.reporting.actionplan.ActionPlanFixture;
import org.assay.reporting.boardpack.BoardPackFixture;
import org.assay.reporting.form.DiscussionFormFixture;
import org.assay.reporting.groupsummary.GroupSummaryFixture;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.pdf.template.CellPlace;
import org.assay.reporting.returnreport.ReturnReportFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every paper, full or empty. */
@Tag("paper")
class PdfRendererTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();
  private static final PaperRenderer FILLER = new PaperRenderer();
  private static final List<Sample> PAPERS = everyPaper();
  private static final Map<String, byte[]> PRINTED = new ConcurrentHashMap<>();

  /** A paper of the service, and the name under which its pictures are left. */
  record Sample(String name, String report, Paper paper) {
    byte[] pdf() {
      return PRINTED.computeIfAbsent(name, it -> printedAgain());
    }

    byte[] printedAgain() {
      return RENDERER.render(report, paper);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Sample> papers() {
    return PAPERS;
  }

  /** A letter says of which day it is, and nothing else of itself. */
  static List<Sample> reports() {
    return PAPERS.stream().filter(it -> !it.name().equals("chase-letter")).toList();
  }

  private static List<Sample> everyPaper() {
    return List.of(
        new Sample("compliance-summary", "compliance-summary", ComplianceReportFixture.section11()),
        new Sample(
            "compliance-summary-empty", "compliance-summary", ComplianceReportFixture.nothingYet()),
        new Sample(
            "compliance-summary-schools", "compliance-summary", SchoolsReportFixture.section175()),
        new Sample(
            "compliance-summary-45", "compliance-summary", ComplianceReportFixture.section11(45)),
        new Sample(
            "compliance-summary-small", "compliance-summary", ComplianceReportFixture.small()),
        new Sample("impact-summary-schools", "impact-summary", ImpactReportFixture.section175()),
        new Sample("impact-summary-small", "impact-summary", ImpactReportFixture.small()),
        new Sample("impact-summary", "impact-summary", ImpactReportFixture.section11()),
        new Sample("impact-summary-empty", "impact-summary", ImpactReportFixture.nothingYet()),
        new Sample("board-pack", "board-pack", BoardPackFixture.ordinary()),
        new Sample("board-pack-all-met", "board-pack", BoardPackFixture.allMet()),
        new Sample("group-summary", "group-summary", GroupSummaryFixture.trust()),
        new Sample("group-summary-empty", "group-summary", GroupSummaryFixture.nothingYet()),
        new Sample("form-empty", "form", DiscussionFormFixture.empty()),
        new Sample("form-filled", "form", DiscussionFormFixture.filled()),
        new Sample("chase-letter", "chase-letter", PaperLetterFixture.toTheHead()),
        new Sample("action-plan", "action-plan", ActionPlanFixture.school()),
        new Sample("action-plan-group", "action-plan", ActionPlanFixture.trust()),
        new Sample("action-plan-empty", "action-plan", ActionPlanFixture.nothing()),
        new Sample("return-school", "return", ReturnReportFixture.school()),
        new Sample("return-agency", "return", ReturnReportFixture.agencyAllMet()));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void no_rule_of_pdf_ua_is_broken(Sample sample) throws Exception {
    var pdf = sample.pdf();
    PagePictures.leave(sample.name(), pdf);
    assertEquals(List.of(), PdfUaChecker.failedRules(pdf));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void a_paper_says_what_it_stands_on(Sample sample) throws Exception {
    var text = PagePictures.text(sample.pdf()).replaceAll("\\s+", " ");
    var masthead = sample.paper().masthead();
    for (var part :
        List.of(
            masthead.partnership(),
            masthead.title(),
            masthead.cycle(),
            masthead.edition(),
            masthead.asAtInWords())) {
      assertTrue(text.contains(part), part);
    }
  }

  @ParameterizedTest
  @MethodSource("papers")
  void the_same_paper_gives_the_same_bytes(Sample sample) {
    assertArrayEquals(sample.pdf(), sample.printedAgain());
  }

  @ParameterizedTest
  @MethodSource("papers")
  void no_text_is_cut(Sample sample) {
    var filled = FILLER.fill(sample.report(), sample.paper());
    var cut = new ArrayList<String>();
    filled.getPages().forEach(page -> page.getElements().forEach(e -> collectCut(e, cut)));
    assertEquals(List.of(), cut);
  }

  @ParameterizedTest
  @MethodSource("papers")
  void no_row_of_a_table_stands_alone_on_a_last_page(Sample sample) {
    var rows = new TreeMap<String, List<Set<String>>>();
    for (var page : FILLER.fill(sample.report(), sample.paper()).getPages()) {
      var onPage = new TreeMap<String, Set<String>>();
      page.getElements().forEach(it -> collectRows(it, onPage));
      onPage.forEach(
          (table, those) -> rows.computeIfAbsent(table, it -> new ArrayList<>()).add(those));
    }
    rows.values().removeIf(it -> it.size() == 1);
    rows.forEach(
        (table, pages) ->
            assertTrue(
                pages.getLast().size() >= 2,
                () -> "table " + table + " ends with " + pages.getLast()));
  }

  /** By table the rows that stand on a page, its headings not counted. */
  private static void collectRows(JRPrintElement element, Map<String, Set<String>> rows) {
    if (element instanceof JRPrintFrame frame) {
      frame.getElements().forEach(it -> collectRows(it, rows));
    }
    var cell = element.getPropertiesMap().getProperty(CellPlace.PROPERTY);
    if (cell == null) return;
    var place = CellPlace.parse(cell);
    if (!place.heads() && !place.row().endsWith("h")) {
      rows.computeIfAbsent(place.table(), it -> new TreeSet<>()).add(place.row());
    }
  }

  private static void collectCut(JRPrintElement element, List<String> cut) {
    switch (element) {
      case JRPrintFrame frame -> frame.getElements().forEach(e -> collectCut(e, cut));
      case JRPrintText text -> {
        if (text.getTextTruncateIndex() != null) cut.add(text.getOriginalText());
      }
      default -> {}
    }
  }
}
