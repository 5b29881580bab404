package org.assay.desk.chasing;

import static org.assay.collection.returns.ReturnStatus.AWAITING_SIGN_OFF;
import static org.assay.people.identity.Role.APPROVER;
import static org.assay.people.identity.Role.RESPONDENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two schools that are outstanding, the memberships of each case and no others are there. */
@DatabaseTest
class ReachTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject ContactRepository contacts;
  @Inject Sql sql;

  private Scene scene;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    sql.change("delete from membership where organisation_id is not null");
  }

  @Test
  void who_answers_is_written_to_and_who_signs_is_not() {
    held(0, RESPONDENT, person("a"));
    held(0, RESPONDENT, person("b"));
    held(0, APPROVER, person("c"));
    assertEquals(new Reach(2, 1, 1), reach());
  }

  @Test
  void who_signs_is_written_to_where_the_return_waits_for_it_or_nobody_answers() {
    sql.change(
        "update agency_return set status = ? where organisation_id = ?",
        AWAITING_SIGN_OFF.code(),
        scene.schools().getFirst().id());
    held(0, RESPONDENT, person("a"));
    held(0, APPROVER, person("b"));
    held(1, APPROVER, person("c"));
    assertEquals(new Reach(2, 2, 0), reach());
  }

  @Test
  void who_holds_both_or_one_twice_gets_one_email_for_a_return_and_one_for_each() {
    var one = person("a");
    held(0, RESPONDENT, one);
    held(0, RESPONDENT, one);
    held(0, APPROVER, one);
    held(1, RESPONDENT, one);
    assertEquals(new Reach(2, 2, 0), reach());
  }

  @Test
  void a_return_with_nobody_who_may_sign_in_is_counted_as_such() {
    held(1, RESPONDENT, disabled("a"));
    assertEquals(new Reach(0, 0, 2), reach());
  }

  @Test
  void where_the_only_one_who_answers_may_not_sign_in_nobody_else_is_written_to() {
    held(0, RESPONDENT, disabled("a"));
    held(0, APPROVER, person("b"));
    held(1, RESPONDENT, person("c"));
    held(1, RESPONDENT, disabled("d"));
    assertEquals(new Reach(1, 1, 0), reach());
  }

  @Test
  void access_counts_from_its_first_day_to_its_last() {
    held(0, RESPONDENT, person("a"), TODAY, TODAY);
    held(1, RESPONDENT, person("b"), TODAY.minusDays(9), TODAY.minusDays(1));
    held(1, RESPONDENT, person("c"), TODAY.plusDays(1), null);
    held(1, Role.COLLEAGUE, person("d"));
    assertEquals(new Reach(1, 1, 1), reach());
  }

  @Test
  void who_has_returned_or_closed_is_not_outstanding() {
    held(0, RESPONDENT, person("a"));
    held(1, RESPONDENT, person("b"));
    closedOn(1, TODAY.plusDays(1));
    assertEquals(new Reach(2, 2, 0), reach());
    closedOn(1, TODAY);
    assertEquals(new Reach(1, 1, 0), reach());
    sql.change(
        "update agency_return set first_submitted_at = ? where organisation_id = ?",
        clock.instant(),
        scene.schools().getFirst().id());
    assertEquals(new Reach(0, 0, 0), reach());
  }

  private void closedOn(int school, LocalDate day) {
    sql.change(
        "update organisation set closed_on = ? where id = ?",
        day,
        scene.schools().get(school).id());
  }

  private long person(String name) {
    return sql.insert(
        "insert into person (email, name) values (?, ?)", name + "@reached.example", name);
  }

  private long disabled(String name) {
    var id = person(name);
    sql.change("update person set disabled = true where id = ?", id);
    return id;
  }

  private void held(int school, Role role, long person) {
    held(school, role, person, TODAY.minusYears(1), null);
  }

  private void held(int school, Role role, long person, LocalDate from, @Nullable LocalDate until) {
    sql.change(
        "insert into membership (person_id, partnership_id, role, organisation_id, valid_from,"
            + " valid_until) values (?, ?, ?, ?, ?, ?)",
        person,
        scene.partnership().id(),
        role.name(),
        scene.schools().get(school).id(),
        from,
        until);
  }

  private Reach reach() {
    return contacts.reach(scene.partnership().id(), scene.cycle().id(), TODAY);
  }
}
