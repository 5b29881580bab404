package org.assay.reporting.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assay.learning.actions.KnownActions;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.platform.DatabaseTest;
import org.assay.platform.England;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.reporting.SmallCycleFixture;
import org.assay.reporting.SmallCycleFixture.Years;
import org.assay.reporting.figures.CycleFigures.Unmet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is named from the gaps that are kept is never other than what is named from all. */
@DatabaseTest
class UrgentGapRepositoryTest {
  private static final int NAMED = 2;

  /** So few that one change or two leave too few. */
  private static final int SPARE = 2;

  @Inject TestClock clock;
  @Inject SmallCycleFixture fixture;
  @Inject Register register;
  @Inject Sql sql;

  private Years years;
  private UrgentGapRepository pressing;

  @BeforeEach
  void begin() {
    clock.set(SmallCycleFixture.REPORT);
    years = fixture.years();
    pressing = new UrgentGapRepository(sql, clock, SPARE);
  }

  @Test
  void what_is_closed_makes_room_for_the_next_until_nothing_is_left() {
    for (int school = 5; school <= 13; school++) {
      var before = named();
      close(school);
      later(Duration.ofMinutes(1));
      assertNotEquals(before, named(), "school " + school);
    }
  }

  @Test
  void what_comes_is_named_where_it_is_more_pressing() {
    var school = years.schools().get(4).id();
    submitted(school, clock.instant().plusSeconds(600));
    var before = named();
    later(Duration.ofMinutes(10));
    assertNotEquals(before, named());
    later(Duration.ofHours(3));
    named();
  }

  @Test
  void what_was_submitted_again_counts_no_longer() {
    for (int school = 5; school <= 9; school++) {
      var before = named();
      sql.change(
          "update submission set superseded_at = ? where cycle_id = ? and organisation_id = ?",
          clock.instant(),
          years.first().id(),
          years.schools().get(school - 1).id());
      later(Duration.ofMinutes(2));
      assertNotEquals(before, named(), "school " + school);
    }
  }

  @Test
  void the_order_follows_the_names_and_the_day() {
    var before = named();
    rename(years.schools().get(12), "An organisation that comes first");
    later(Duration.ofMinutes(1));
    assertNotEquals(before, named());
    rename(years.schools().get(12), "Organisation that comes last");
    later(Duration.ofMinutes(1));
    assertEquals(before, named());
    later(Duration.ofDays(1));
    named();
  }

  @Test
  void an_earlier_time_is_read_anew() {
    var then = clock.instant();
    var before = named();
    later(Duration.ofMinutes(1));
    close(5);
    assertNotEquals(before, named());
    assertEquals(before, read(then, NAMED));
  }

  /** As of now, the same from what is kept and from all. */
  private List<Unmet> named() {
    var some = read(clock.instant(), NAMED);
    var all = read(clock.instant(), SPARE + NAMED + 100);
    assertEquals(all.stream().limit(NAMED).toList(), some);
    return some;
  }

  private List<Unmet> read(Instant at, int most) {
    return pressing.pressing(years.first(), at, England.day(at), List.of("dsl"), most);
  }

  private void later(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  private void close(int school) {
    var actions =
        "action_id in (select a.id from improvement_action a join agency_return r on r.id ="
            + " a.raised_id where r.cycle_id = ? and r.organisation_id = ?)";
    var organisation = years.schools().get(school - 1).id();
    sql.change(
        "update improvement_action set progress = 'closed', progress_at = ? where raised_id ="
            + " (select r.id from agency_return r where r.cycle_id = ? and r.organisation_id = ?)",
        clock.instant(),
        years.first().id(),
        organisation);
    sql.change(KnownActions.FOLLOW + " " + actions, years.first().id(), organisation);
  }

  private void submitted(long organisation, Instant at) {
    sql.change(
        "update submission set submitted_at = ? where cycle_id = ? and organisation_id = ?",
        at,
        years.first().id(),
        organisation);
  }

  private void rename(Organisation it, String name) {
    register.change(years.partnership().id(), List.of(DirectoryFixture.named(it, name)));
  }
}
