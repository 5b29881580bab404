package org.assay.reporting.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.datasets.PartSeries.Counted;
import org.junit.jupiter.api.Test;

/** What escalations were about, as two agencies counted them in five quarters. */
class PartSeriesTest {
  private static final Question CAUSES =
      FormCatalogueFixture.SHIPPED.editions().stream()
          .filter(it -> it.set().id().equals("dataset-core-groups"))
          .flatMap(it -> it.questions().stream())
          .filter(it -> it.key().equals("esc-causes"))
          .findFirst()
          .orElseThrow();

  private static PartSeries series() {
    var counted = new ArrayList<Counted>();
    var quarter = Quarter.of("2025-4").orElseThrow();
    for (int i = 0; i < 5; i++) {
      counted.add(new Counted(quarter, 1, "esc-causes", "threshold", 6 + i));
      counted.add(new Counted(quarter, 2, "esc-causes", "threshold", 1));
      counted.add(new Counted(quarter, 2, "esc-causes", "no-reply", i == 4 ? 3 : 5));
      counted.add(new Counted(quarter, 2, "esc-stages", "stage-1", 99));
      quarter = quarter.next();
    }
    return PartSeries.of(CAUSES, (ItemType.BreakdownItem) CAUSES.type(), counted);
  }

  @Test
  void the_parts_of_all_agencies_are_added_for_the_last_four_quarters() {
    var series = series();
    assertEquals(
        List.of(13L, 14L, 15L, 14L),
        series.quarters().stream().map(PartSeries.Column::total).toList());
    assertEquals(List.of(8L, 5L, 0L), series.quarters().getFirst().counts().subList(0, 3));
    assertEquals(2, series.quarters().getFirst().agencies());
    assertFalse(series.quarters().getFirst().isSmall());
    assertTrue(series.quarters().getLast().isSmall());
  }

  @Test
  void a_quarter_with_a_small_number_is_held_back_whole_so_that_nobody_subtracts() {
    var held = PartTables.of(series(), false);
    assertEquals(List.of("A threshold decision", "8", "9", "10", "–"), row(held, 0));
    assertEquals(List.of("All", "13", "14", "15", "–"), row(held, 8));
    assertTrue(held.wording().endsWith("Quarters with a number of fewer than 5 are not shown."));
    assertEquals(
        List.of("No reply to a referral", "5", "5", "5", "3"),
        row(PartTables.of(series(), true), 1));
  }

  @Test
  void where_each_quarter_has_a_small_number_no_table_of_dashes_is_shown() {
    var one = new Counted(Quarter.of("2026-1").orElseThrow(), 1, "esc-causes", "threshold", 3);
    var all = PartSeries.of(CAUSES, (ItemType.BreakdownItem) CAUSES.type(), List.of(one));
    var held = PartTables.of(all, false);
    assertNull(held.parts());
    assertEquals("No quarter is shown, since each has a number of fewer than 5.", held.wording());
    assertEquals(List.of("A threshold decision", "3"), row(PartTables.of(all, true), 0));
  }

  private static List<String> row(DatasetPage.Series series, int index) {
    return series.parts().rows().get(index).stream().map(Cell::text).toList();
  }
}
