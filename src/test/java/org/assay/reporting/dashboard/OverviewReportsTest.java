package org.assay.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.assay.collection.cycles.CycleReportTitles.Title;
import org.assay.reporting.dashboard.OverviewPage.Report;
import org.junit.jupiter.api.Test;

class OverviewReportsTest {
  @Test
  void the_overview_of_a_cycle_offers_every_report_that_there_is_and_no_other() {
    assertEquals(
        List.of(
            new Report("Impact summary", "/cycles/7/reports/impact-summary"),
            new Report("Returns", "/cycles/7/reports/returns")),
        OverviewPages.reports(
            () ->
                List.of(
                    new Title("impact-summary", "Impact summary"), new Title("returns", "Returns")),
            "/cycles/7"));
  }
}
