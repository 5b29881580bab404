package org.assay.demonstration;

import static org.assay.collection.returns.ReturnStatus.AWAITING_SIGN_OFF;
import static org.assay.collection.returns.ReturnStatus.IN_PROGRESS;
import static org.assay.collection.returns.ReturnStatus.NOT_STARTED;
import static org.assay.collection.returns.ReturnStatus.SUBMITTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.assay.collection.returns.ReturnStatus;
import org.assay.demonstration.CollectionPlan.Asked;
import org.assay.demonstration.answers.ReturnCourse;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.CountySize;
import org.assay.platform.England;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTimingTest {
  private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
  private static final County COUNTY = County.of(DemonstrationFixture.SEED, CountySize.COUNTY);
  private static final CollectionPlan PLAN = CollectionPlan.of(COUNTY, NOW);

  @Test
  void last_year_nine_schools_in_ten_returned_some_of_them_late() {
    var schools = PLAN.families().getFirst().getFirst();
    assertEquals("2025.1", schools.round().version());
    assertEquals(.78, share(schools, it -> onTime(schools, it)), .01);
    assertEquals(.12, share(schools, it -> it.status() == SUBMITTED && !onTime(schools, it)), .01);
    assertEquals(.05, share(schools, it -> it.status() == IN_PROGRESS), .01);
  }

  @Test
  void this_year_just_under_half_of_the_schools_have_returned() {
    var schools = PLAN.families().getFirst().getLast();
    assertEquals("2026.4", schools.round().version());
    assertEquals(.45, share(schools, it -> it.status() == SUBMITTED), .01);
    assertEquals(.05, share(schools, it -> it.status() == AWAITING_SIGN_OFF), .01);
    assertEquals(.25, share(schools, it -> it.status() == IN_PROGRESS), .01);
    assertEquals(.25, share(schools, it -> it.status() == NOT_STARTED), .01);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T14:00:00Z",
        "2027-02-01T03:00:00Z",
        "2028-08-15T23:30:00Z",
        "2028-10-16T09:00:00Z"
      })
  void whenever_it_is_made_the_last_cycles_are_over_and_this_years_deadlines_are_to_come(
      String at) {
    var now = Instant.parse(at);
    var today = England.day(now);
    var codes = new HashSet<String>();
    for (var family : CollectionPlan.of(COUNTY, now).families()) {
      family.forEach(it -> assertTrue(codes.add(it.round().code()), it.round().code()));
      assertTrue(family.getFirst().round().secondDeadline().isBefore(today));
      assertTrue(family.getLast().round().firstDeadline().isAfter(today));
      assertTrue(family.getLast().round().opensOn().isBefore(today));
      for (var asked : family) {
        var due = asked.round().firstDeadline();
        assertFalse(due.getMonthValue() == 12 && due.getDayOfMonth() > 19, due.toString());
      }
    }
  }

  @Test
  void nothing_happens_before_the_window_opens_or_after_the_clock() {
    for (var asked : PLAN.families().stream().flatMap(List::stream).toList()) {
      var opens = asked.round().opensOn().atStartOfDay(England.ZONE).toInstant();
      for (var course : asked.courses().values()) {
        var first = course.startedAt();
        assertTrue(first == null || !first.isBefore(opens), course.toString());
        assertTrue(first == null || first.isBefore(NOW), course.toString());
        inOrder(course);
      }
    }
  }

  @Test
  void early_one_year_is_mostly_early_the_next() {
    var schools = PLAN.families().getFirst();
    var prompt =
        schools.getFirst().members().stream()
            .filter(it -> schools.getLast().course(it).status() == SUBMITTED)
            .filter(it -> onTime(schools.getFirst(), schools.getFirst().course(it)))
            .count();
    assertTrue(prompt > .85 * .45 * schools.getFirst().members().size(), prompt + " prompt");
  }

  @Test
  void childminders_answer_for_themselves_and_everybody_else_has_somebody_who_signs_off() {
    var earlyYears = PLAN.families().get(1).getLast();
    for (var member : earlyYears.members()) {
      var course = earlyYears.course(member);
      if (!ReturnTiming.signsOff(member)) {
        assertFalse(course.status() == AWAITING_SIGN_OFF);
        assertEquals(course.declaredAt(), course.signedOffAt());
      }
    }
  }

  @Test
  void there_is_somebody_for_every_account() {
    var holders = PLAN.holders();
    for (var account : Account.ALL) {
      if (account.seat() != null) {
        assertNotNull(holders.get(account), account.purpose());
      }
    }
  }

  private static void inOrder(ReturnCourse it) {
    if (it.status() == SUBMITTED) {
      assertFalse(Objects.requireNonNull(it.declaredAt()).isAfter(it.signedOffAt()));
      assertFalse(Objects.requireNonNull(it.signedOffAt()).isAfter(NOW));
    }
    if (it.declaredAt() != null) {
      assertFalse(Objects.requireNonNull(it.answeredAt()).isAfter(it.declaredAt()));
      assertFalse(Objects.requireNonNull(it.startedAt()).isAfter(it.answeredAt()));
    }
    assertEquals(it.status() == ReturnStatus.NOT_STARTED, it.done() == 0);
  }

  private static boolean onTime(Asked asked, ReturnCourse it) {
    var due = asked.round().firstDeadline().plusDays(1);
    return it.signedOffAt() != null
        && it.signedOffAt().isBefore(due.atStartOfDay(England.ZONE).toInstant());
  }

  private static double share(Asked asked, java.util.function.Predicate<ReturnCourse> which) {
    return asked.courses().values().stream().filter(which).count()
        / (double) asked.courses().size();
  }
}
