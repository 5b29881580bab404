package org.assay.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.reporting.figures.compliance.Completion;
import org.assay.reporting.figures.compliance.Completion.Outstanding;
import org.assay.reporting.figures.compliance.Completion.Tally;
import org.junit.jupiter.api.Test;

class CompletionPaperTest {

  @Test
  void two_hundred_outstanding_returns_are_all_on_the_paper() {
    var table = paper(200).outstandingTable();
    assertEquals(200, table.lines().size());
    assertEquals("Returns outstanding, and who chases them", table.title());
  }

  @Test
  void of_more_the_paper_lists_two_hundred_and_says_so_while_the_workbook_holds_them_all() {
    var paper = paper(1201);
    assertEquals(200, paper.outstandingTable().lines().size());
    assertEquals(
        "The first 200 of 1,201 returns outstanding. The Excel file lists all",
        paper.outstandingTable().title());
    assertEquals(1201, paper.outstandingInFull().lines().size());
  }

  private static CompletionPaper paper(int outstanding) {
    var day = LocalDate.of(2026, 11, 30);
    var schools =
        IntStream.range(0, outstanding)
            .mapToObj(it -> new Outstanding("School " + it, "Primary", "Not started", null, ""))
            .toList();
    return new CompletionPaper(
        new Completion(
            day, day.plusDays(30), new Tally(outstanding, 0, 0, 0, null), List.of(), schools));
  }
}
