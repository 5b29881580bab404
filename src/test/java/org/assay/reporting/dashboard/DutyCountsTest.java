package org.assay.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.reporting.SmallCycleFixture;
import org.assay.reporting.SmallCycleFixture.Years;
import org.assay.reporting.dashboard.DutySearch.ActionState;
import org.assay.reporting.figures.CycleDataReader;
import org.junit.jupiter.api.Test;

/** How many duties have an action in some state is the same from tallies and from the gaps. */
@DatabaseTest
class DutyCountsTest {
  /** Two thirds of a year after the actions of the first year were due. */
  private static final Instant NOW = SmallCycleFixture.REPORT;

  /** Before they were. */
  private static final Instant THEN = Instant.parse("2026-01-10T09:00:00Z");

  @Inject TestClock clock;
  @Inject SmallCycleFixture fixture;
  @Inject CycleDataReader reader;
  @Inject DutyRepository duties;
  @Inject Sql sql;

  @Test
  void each_state_has_as_many_duties_as_its_list_has_lines() {
    clock.set(NOW);
    var years = fixture.years();
    withoutAPlan(years);
    assertEquals(Map.of("DONE", 2L, "NONE", 1L, "OPEN", 0L, "OVERDUE", 8L), counts(years, NOW));
    assertEquals(Map.of("DONE", 0L, "NONE", 1L, "OPEN", 10L, "OVERDUE", 0L), counts(years, THEN));
  }

  private Map<String, Long> counts(Years years, Instant at) {
    var data = reader.glance(years.first(), at, 8);
    var counts = new TreeMap<String, Long>();
    for (var it : ActionState.values()) {
      var search = new DutySearch(CutFilter.ALL, null, it, 1);
      var tallied = DutyPages.known(data, search).orElseThrow();
      var page = duties.page(years.first(), at, search, List.of(), 50, OptionalLong.empty());
      assertEquals(page.total(), tallied, it.name());
      assertEquals(page.items().size(), tallied, it.name());
      counts.put(it.name(), tallied);
    }
    return counts;
  }

  /** The last school that did not meet it fully says nothing of what it will do. */
  private void withoutAPlan(Years years) {
    var last =
        sql.count(
            "select id from submission where cycle_id = ? and organisation_id = ?",
            years.first().id(),
            years.schools().getLast().id());
    sql.change("update submission set unplanned = 1 where id = ?", last);
    sql.change("update submission_gap set planned = false where submission_id = ?", last);
  }
}
