package org.assay.assurance.moderation.sample;

import static java.math.BigDecimal.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assay.assurance.moderation.sample.RiskSign.Facts;
import org.assay.assurance.moderation.sample.SampleDraw.Part;
import org.assay.assurance.signals.Signal.Kind;
import org.junit.jupiter.api.Test;

class SampleDrawTest {
  private static final List<Candidate> COUNTY =
      IntStream.rangeClosed(1, 100)
          .mapToObj(
              i ->
                  candidate(
                      i,
                      i <= 60 ? "education/primary" : i <= 90 ? "education/secondary" : "health/gp",
                      i % 10 == 0
                          ? List.of(
                              RiskReason.of(RiskSign.ALL_TOP), RiskReason.of(Kind.OLD_EVIDENCE))
                          : i % 5 == 0 ? List.of(RiskReason.of(RiskSign.ALL_TOP)) : List.of()))
          .toList();

  private static Candidate candidate(long id, String stratum, List<RiskReason> reasons) {
    return new Candidate(id, 1000 + id, id, id % 7 == 0 ? 7L : null, stratum, reasons);
  }

  @Test
  void the_same_seed_draws_the_same_whatever_order_the_returns_come_in() {
    var shuffled = new ArrayList<>(COUNTY);
    Collections.shuffle(shuffled, new Random(4));
    assertEquals(
        SampleDraw.of(COUNTY, "spring", 20, 10), SampleDraw.of(shuffled, "spring", 20, 10));
    assertNotEquals(
        SampleDraw.of(COUNTY, "spring", 20, 10), SampleDraw.of(COUNTY, "summer", 20, 10));
  }

  @Test
  void the_random_part_is_drawn_in_proportion_to_the_kinds() {
    var kinds = new HashMap<String, Integer>();
    SampleDraw.of(COUNTY, "s", 20, 0)
        .forEach(it -> kinds.merge(it.candidate().stratum(), 1, Integer::sum));
    assertEquals(Map.of("education/primary", 12, "education/secondary", 6, "health/gp", 2), kinds);
  }

  @Test
  void the_risk_part_takes_most_reasons_first_and_nobody_without_or_twice() {
    var drawn = SampleDraw.of(COUNTY, "s", 30, 15);
    var risk = drawn.stream().filter(it -> it.part() == Part.RISK).toList();
    var taken = new HashSet<Candidate>();
    drawn.forEach(it -> assertTrue(taken.add(it.candidate())));
    assertTrue(risk.stream().noneMatch(it -> it.candidate().reasons().isEmpty()));
    var signs = risk.stream().map(it -> it.candidate().reasons().size()).toList();
    assertEquals(signs.stream().sorted(Collections.reverseOrder()).toList(), signs);
  }

  @Test
  void at_least_half_is_random_and_few_returns_give_a_small_sample() {
    assertThrows(IllegalArgumentException.class, () -> SampleDraw.of(COUNTY, "s", 4, 5));
    assertEquals(100, SampleDraw.of(COUNTY, "s", 300, 10).size());
    assertEquals(List.of(), SampleDraw.of(List.of(), "s", 10, 5));
  }

  @Test
  void nobody_marks_what_they_may_not_and_loads_differ_by_one_in_ten_thousand_draws() {
    var random = new Random(11);
    for (int round = 0; round < 10_000; round++) {
      var people = moderators(random);
      var drawn =
          SampleDraw.of(COUNTY, "seed " + round, 12, 6).stream()
              .map(SampleDraw.Drawn::candidate)
              .toList();
      var first = Allocation.of(drawn, people, Map.of());
      var second = Allocation.of(Allocation.twice(drawn, 3), people, first);
      for (var it : drawn) {
        assertEligible(people, it, first.get(it.returnId()));
        assertEligible(people, it, second.get(it.returnId()));
        if (second.containsKey(it.returnId())) {
          assertNotEquals(first.get(it.returnId()), second.get(it.returnId()));
        }
      }
      assertEven(people, first);
    }
  }

  @Test
  void a_return_that_nobody_may_mark_goes_to_nobody() {
    var own = COUNTY.get(6);
    var people = List.of(new Moderator(1, Set.of(own.organisationId()), Set.of()));
    assertFalse(Allocation.of(COUNTY, people, Map.of()).containsKey(own.returnId()));
    assertEquals(99, Allocation.of(COUNTY, people, Map.of()).size());
    assertEquals(Map.of(), Allocation.of(COUNTY, List.of(), Map.of()));
  }

  @Test
  void returns_are_passed_on_along_others_until_the_loads_are_even() {
    // 1 may mark all, 2 only the first three, 3 only what 2 may and the last.
    var five = COUNTY.subList(0, 6);
    var people =
        List.of(
            new Moderator(1, Set.of(), Set.of()),
            new Moderator(2, Set.of(4L, 5L, 6L), Set.of()),
            new Moderator(3, Set.of(3L, 4L, 5L), Set.of()));
    assertEven(people, Allocation.of(five, people, Map.of()));
  }

  @Test
  void what_the_subgroup_asked_for_comes_before_any_number_of_reasons() {
    var asked = candidate(101, "health/gp", List.of(RiskReason.of(RiskSign.SUBGROUP_ASKED)));
    var county = new ArrayList<>(COUNTY);
    county.add(asked);
    var drawn = SampleDraw.of(county, "summer", 3, 3);
    assertEquals(asked, drawn.get(3).candidate());
    assertEquals(2, drawn.get(4).candidate().reasons().size());
  }

  @Test
  void each_sign_is_shown_at_its_bound_and_not_below() {
    assertReasons(List.of(RiskSign.ALL_TOP), new Facts(10, 10, ZERO, false, false, false));
    assertReasons(List.of(), new Facts(9, 9, ZERO, false, false, false));
    assertReasons(List.of(), new Facts(10, 9, ZERO, false, false, false));
    assertReasons(List.of(RiskSign.LARGE_RISE), rise("0.15"));
    assertReasons(List.of(), rise("0.1499"));
    assertReasons(List.of(RiskSign.CRITICAL_GAP), new Facts(20, 1, ZERO, true, false, false));
    assertReasons(List.of(RiskSign.INSPECTION), new Facts(20, 1, ZERO, false, true, false));
    assertReasons(List.of(RiskSign.SUBGROUP_ASKED), new Facts(20, 1, ZERO, false, false, true));
  }

  @Test
  void reasons_are_signs_and_then_signals_each_once_and_are_recorded_by_their_codes() {
    var reasons =
        Candidate.reasons(
            new Facts(20, 1, ZERO, true, true, false),
            List.of(Kind.OLD_EVIDENCE, Kind.TOP_WITHOUT_EVIDENCE, Kind.OLD_EVIDENCE));
    var codes = RiskReason.codes(reasons);
    assertEquals("CRITICAL_GAP,INSPECTION,TOP_WITHOUT_EVIDENCE,OLD_EVIDENCE", codes);
    assertEquals(reasons, RiskReason.recorded(codes));
    assertEquals(List.of(), RiskReason.recorded(""));
    assertEquals("FORMER", RiskReason.recorded("FORMER").getFirst().words(), "an older draw");
    var all = RiskReason.ALL.stream().map(RiskReason::words).toList();
    assertEquals(all.size(), Set.copyOf(all).size(), "one name for one thing");
  }

  @Test
  void an_inspection_counts_where_it_judged_below_good_in_the_last_five_years() {
    var today = LocalDate.of(2026, 11, 30);
    for (var said :
        List.of(
            "Inadequate", "Requires improvement", "Special measures", "Safeguarding: Not met")) {
      assertTrue(new InspectionOutcome(1, today, said).isBelowGood(today), said);
    }
    for (var said : List.of("Good", "Outstanding", "Met", "Strong standard")) {
      assertFalse(new InspectionOutcome(1, today, said).isBelowGood(today), said);
    }
    var before = today.minusYears(5);
    assertTrue(new InspectionOutcome(1, before, "Inadequate").isBelowGood(today));
    assertFalse(new InspectionOutcome(1, before.minusDays(1), "Inadequate").isBelowGood(today));
  }

  private static Facts rise(String change) {
    return new Facts(20, 1, new BigDecimal(change), false, false, false);
  }

  private static void assertReasons(List<RiskSign> signs, Facts of) {
    assertEquals(signs.stream().map(RiskReason::of).toList(), Candidate.reasons(of, List.of()));
  }

  private static List<Moderator> moderators(Random random) {
    var people = new ArrayList<Moderator>();
    for (int i = 1; i <= 4; i++) {
      people.add(
          new Moderator(
              i,
              Set.of(1L + random.nextInt(50), 51L + random.nextInt(50)),
              i == 1 && random.nextBoolean() ? Set.of(7L) : Set.of()));
    }
    return people;
  }

  private static void assertEligible(List<Moderator> people, Candidate it, Long person) {
    if (person == null) return;
    assertTrue(people.get((int) (person - 1)).mayMark(it), () -> person + " marks " + it);
  }

  /** Four moderators, of whom one is barred from a group, can always be given even loads. */
  private static void assertEven(List<Moderator> people, Map<Long, Long> held) {
    var loads = new HashMap<Long, Integer>();
    people.forEach(it -> loads.put(it.personId(), 0));
    held.values().forEach(it -> loads.merge(it, 1, Integer::sum));
    assertTrue(
        Collections.max(loads.values()) - Collections.min(loads.values()) <= 1, loads::toString);
  }
}
