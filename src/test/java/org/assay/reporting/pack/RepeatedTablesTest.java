package org.assay.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.reporting.ComplianceReportFixture;
import org.assay.reporting.ImpactReportFixture;
import org.assay.reporting.PackSource;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.pdf.BoundReport;
import org.junit.jupiter.api.Test;

/** What a pack prints once, and how it speaks of what it does not hold. */
class RepeatedTablesTest {
  private static final List<BoundReport> PACK =
      PackEditor.full()
          .edited(
              List.of(
                  titled("Compliance summary", ComplianceReportFixture.section11()),
                  titled("Impact summary", ImpactReportFixture.section11())));

  @Test
  void no_table_of_a_pack_is_printed_in_two_of_its_reports() {
    var first = lines(PACK.getFirst());
    var second = lines(PACK.getLast());
    assertTrue(lines(ImpactReportFixture.section11()).stream().anyMatch(first::contains));
    assertEquals(List.of(), second.stream().filter(first::contains).toList());
  }

  @Test
  void in_its_place_the_later_report_says_where_it_is() {
    var told =
        PACK.getLast().paper().sections().stream()
            .filter(it -> it.name().equals("datasetsAnnex"))
            .flatMap(it -> it.parts().stream())
            .toList();
    assertEquals("Annex: Quarterly figures", told.getFirst().heading());
    assertEquals(
        new Content.Words(
            "This table is in “Compliance summary”: Newest quarter, and the quarter before.", true),
        told.getFirst().content());
  }

  @Test
  void a_full_pack_says_where_its_reader_finds_the_excel_file() {
    assertEquals(
        "The first 10 of 29. The Excel file of this report, in Assay, lists all",
        CrossReferences.inFull("The first 10 of 29. The Excel file lists all"));
    assertEquals(
        "They are counted. Never averaged.",
        CrossReferences.without(
            "They are counted. An annex names the organisations. Never averaged."));
    assertEquals("An annex has all", CrossReferences.without("An annex has all"));
  }

  private static List<Object> lines(BoundReport report) {
    return lines(report.paper());
  }

  private static List<Object> lines(Paper paper) {
    return paper.sections().stream()
        .flatMap(it -> it.parts().stream())
        .flatMap(
            it ->
                it.content() instanceof Content.Tabled t
                        && t.paper() != null
                        && !t.paper().isEmpty()
                    ? Stream.of(t.paper())
                    : Stream.<ReportTable>of())
        .<Object>map(ReportTable::lines)
        .toList();
  }

  private static PackEditor.Titled titled(String title, Paper paper) {
    Set<String> all = paper.sections().stream().map(Section::name).collect(Collectors.toSet());
    return new PackEditor.Titled(title, new PackSource.Bound(title, paper, all, true));
  }
}
