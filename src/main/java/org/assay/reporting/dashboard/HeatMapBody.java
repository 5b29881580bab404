package org.assay.reporting.dashboard;

import java.util.List;
import org.assay.platform.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the heat-map shows, groups or organisations.
 *
 * @param table null where nothing can be rated
 * @param counted what it holds, in words
 * @param held organisations whose band a critical question keeps down
 * @param page of the organisations; an empty one of groups, which are all on one
 */
record HeatMapBody(@Nullable HeatTable table, String counted, List<String> held, Page<?> page) {
  static HeatMapBody none(String why) {
    return new HeatMapBody(null, why, List.of(), nobody());
  }

  static HeatMapBody groups(HeatTable table, String counted) {
    return new HeatMapBody(table, counted, List.of(), nobody());
  }

  private static Page<?> nobody() {
    return new Page<>(List.of(), 1, HeatMapPages.SIZE, 0);
  }

  @Nullable HeatTable shown() {
    return table != null && table.rows().isEmpty() ? null : table;
  }
}
