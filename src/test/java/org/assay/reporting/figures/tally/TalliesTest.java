package org.assay.reporting.figures.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.assay.collection.cycles.Cycle;
import org.assay.learning.actions.KnownActions;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.reporting.SmallCycleFixture;
import org.assay.reporting.SmallCycleFixture.Years;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TalliesTest {
  private static final Instant LATE = Instant.parse("2040-01-01T00:00:00Z");

  @Inject SmallCycleFixture fixture;
  @Inject Tallies tallies;
  @Inject TallyRecords records;
  @Inject Sql sql;

  private Cycle cycle;
  private List<Instant> times;

  private Years years;

  @BeforeEach
  void submit() {
    years = fixture.years();
    cycle = years.first();
    times =
        sql.list(
            "select distinct submitted_at from submission where cycle_id = ? order by 1",
            row -> Sql.instant(row, "submitted_at"),
            cycle.id());
    assertTrue(times.size() > 1);
  }

  @Test
  void figures_are_the_same_with_and_without_tallies_at_every_time() {
    var before = times.stream().map(this::all).toList();
    assertFalse(before.getLast().isEmpty());
    for (var time : times) {
      tallies.keepUp(cycle, time.plus(Duration.ofMinutes(10)));
    }
    assertEquals(times.size(), tallies.made(cycle).size());
    assertEquals(before, times.stream().map(this::all).toList());
    assertEquals(all(LATE), counted(LATE));
  }

  @Test
  void what_ceases_to_count_after_a_tally_is_taken_off() {
    tallies.keepUp(cycle, LATE);
    var then = times.getLast().plusSeconds(1);
    sql.change(
        "update submission set superseded_at = ? where cycle_id = ? and submitted_at = ?",
        LATE.plusSeconds(60),
        cycle.id(),
        times.getLast());
    assertEquals(counted(then), all(then));
    var after = LATE.plusSeconds(120);
    assertEquals(counted(after), all(after));
    assertFalse(all(after).equals(all(then)));
  }

  @Test
  void a_submission_says_how_many_requirements_it_leaves_unmet() {
    var unlike =
        "select count(*) from submission s where s.unmet <> (select count(*) from submission_gap g"
            + " where g.submission_id = s.id and g.unmet > 0)";
    assertEquals(0, sql.count(unlike));
    assertTrue(sql.count("select count(*) from submission where unmet > 0") > 0);
  }

  @Test
  void a_sheet_says_when_the_first_link_of_its_chain_was_added() {
    var unlike =
        "select count(*) from change_trail t join answer_sheet s on s.id = t.sheet_id where t.seq ="
            + " 1 and (s.begun_at is null or s.begun_at <> t.at)";
    assertEquals(0, sql.count(unlike));
    assertTrue(sql.count("select count(*) from answer_sheet where begun_at is not null") > 0);
  }

  @Test
  void a_tally_is_made_only_when_enough_has_come_since_the_last() {
    tallies.keepUp(cycle, times.getFirst());
    assertEquals(List.of(), tallies.made(cycle));
    tallies.keepUp(cycle, LATE);
    tallies.keepUp(cycle, LATE.plusSeconds(3600));
    assertEquals(1, tallies.made(cycle).size());
  }

  @Test
  void an_action_that_comes_on_after_a_tally_moves_its_gap() {
    tallies.keepUp(cycle, LATE);
    var before = counted(LATE);
    assertEquals(before, all(LATE));
    var action =
        sql.count(
            "select max(g.action_id) from submission_gap g join submission s on s.id ="
                + " g.submission_id where s.cycle_id = ?",
            cycle.id());
    sql.change(
        "update improvement_action set progress = 'noted', progress_at = ? where id = ?",
        LATE,
        action);
    sql.change(KnownActions.FOLLOW + " action_id = ?", action);
    assertEquals(counted(LATE), all(LATE));
    assertFalse(all(LATE).equals(before));
    var then = times.getLast().plusSeconds(1);
    assertEquals(counted(then), all(then));
  }

  @Test
  void a_submission_entered_with_an_earlier_time_takes_the_later_tallies_away() {
    cycle = years.second();
    tallies.keepUp(cycle, LATE);
    assertEquals(1, tallies.made(cycle).size());
    fixture.last(years, Instant.parse("2026-11-21T09:00:00Z"));
    assertEquals(List.of(), tallies.made(cycle));
    tallies.keepUp(cycle, LATE);
    assertEquals(counted(LATE), all(LATE));
  }

  @Test
  void a_tally_that_was_altered_is_named() {
    tallies.keepUp(cycle, LATE);
    assertEquals(List.of(), records.check().broken());
    sql.change("update cycle_tally set s1 = s1 + 1 where kind = 'answers' and row_no = 1");
    assertEquals(
        List.of("tally answers of cycle " + cycle.id()),
        records.check().broken().stream().map(it -> it.record()).toList());
  }

  private TreeMap<String, String> all(Instant at) {
    var all = new TreeMap<String, String>();
    var of = tallies.at(cycle, at);
    for (var tally : Tallies.ALL) {
      of.read(tally).forEach(it -> all.put(tally + " " + it.keys(), text(it)));
    }
    return all;
  }

  private TreeMap<String, String> counted(Instant at) {
    var all = new TreeMap<String, String>();
    for (var tally : Tallies.ALL) {
      tallies.counted(tally, cycle, at).forEach(it -> all.put(tally + " " + it.keys(), text(it)));
    }
    return all;
  }

  private static String text(Line it) {
    return it.number()
        + " "
        + it.sums().stream().map(BigDecimal::stripTrailingZeros).map(String::valueOf).toList();
  }
}
