package org.assay.desk.chasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.platform.DatabaseTest;
import org.assay.platform.England;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order is kept, and never other than it would be now. */
@DatabaseTest
class ChaseRankingTest {
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject ChaseRanking ranking;
  @Inject Register register;
  @Inject Sql sql;

  private Scene scene;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene("north", 4);
  }

  @Test
  void the_order_is_by_name_among_equals_and_is_kept_while_nothing_changes() {
    assertEquals(List.of(1, 2, 3, 4), schools());
    assertSame(ranked(), ranked());
  }

  @Test
  void a_return_that_is_submitted_leaves_it() {
    assertEquals(List.of(1, 2, 3, 4), schools());
    sql.change(
        "update agency_return set status = 'submitted', submissions = 1, first_submitted_at = ?,"
            + " submitted_at = ? where organisation_id = ?",
        clock.instant(),
        clock.instant(),
        organisation(2));
    assertEquals(List.of(1, 3, 4), schools());
  }

  @Test
  void an_organisation_that_closes_leaves_it_and_one_that_gets_its_name_moves() {
    assertEquals(List.of(1, 2, 3, 4), schools());
    var first = register.organisation(scene.partnership().id(), organisation(1)).orElseThrow();
    register.change(
        scene.partnership().id(),
        List.of(DirectoryFixture.closedOn(first, LocalDate.of(2026, 9, 30))));
    assertEquals(List.of(2, 3, 4), schools());
  }

  @Test
  void a_submission_of_any_cycle_is_seen_since_who_never_returned_comes_first() {
    assertEquals(List.of(1, 2, 3, 4), schools());
    submitted(1);
    assertEquals(List.of(2, 3, 4, 1), schools());
  }

  @Test
  void sectors_below_the_target_make_another_order() {
    assertEquals(4, ranked().size());
    sql.change("update organisation set sector = 'health' where id = ?", organisation(4));
    assertEquals(List.of(4, 1, 2, 3), schools(List.of("health")));
    assertEquals(List.of(1, 2, 3, 4), schools(List.of()));
  }

  /** In another cycle, long ago. */
  private void submitted(int school) {
    sql.change(
        "insert into submission (partnership_id, cycle_id, return_id, organisation_id, number,"
            + " submitted_at, edition_sha256, sector, setting_type, phase, coverage, answered,"
            + " not_applicable, unanswered, not_asked, answers_json, scorecard_json) select"
            + " partnership_id, 999999, id, organisation_id, 1, ?, 'x', 'education',"
            + " 'community-school', 'primary', 1, 1, 0, 0, 0, '{}', '{}' from agency_return where"
            + " organisation_id = ?",
        Instant.parse("2024-11-01T09:00:00Z"),
        organisation(school));
  }

  private long organisation(int school) {
    return scene.schools().get(school - 1).id();
  }

  private List<Long> ranked() {
    return ranking.of(scene.cycle(), List.of(), England.day(clock.instant()));
  }

  private List<Integer> schools() {
    return schools(List.of());
  }

  /** By their number in the scene. */
  private List<Integer> schools(List<String> below) {
    var all = scene.schools().stream().map(it -> it.id()).toList();
    return ranking.of(scene.cycle(), below, England.day(clock.instant())).stream()
        .map(it -> sql.count("select organisation_id from agency_return where id = ?", it))
        .map(it -> all.indexOf(it) + 1)
        .toList();
  }
}
