package org.assay.reporting.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentTest {

  @Test
  void word_has_all_lines_of_a_table_that_can_be_read_and_the_printed_ones_of_a_longer_table() {
    assertEquals(300, written(300));
    assertEquals(10, written(301));
    assertEquals(301, Content.inFiles(table(301)).written().orElseThrow().lines().size());
    assertEquals(
        301, Content.table(table(301).first(10), table(301)).full().orElseThrow().lines().size());
  }

  private static int written(int lines) {
    var all = table(lines);
    return Content.table(all.first(10), all).written().orElseThrow().lines().size();
  }

  private static ReportTable table(int lines) {
    return new ReportTable(
        "T",
        "T",
        "",
        List.of(TableColumn.text("Place", 1)),
        IntStream.range(0, lines).mapToObj(i -> TableLine.of("Place " + i)).toList());
  }
}
