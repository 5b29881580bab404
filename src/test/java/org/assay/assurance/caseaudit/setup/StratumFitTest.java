package org.assay.assurance.caseaudit.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a group's name says plainly is held against the description of a case, and nothing else. */
class StratumFitTest {
  private static Optional<String> fault(
      String group, String age, String plan, @Nullable String sex) {
    var drawn =
        new AuditCase(1L, 1, 1, 3, "MA-2026-01-C03", 1L, 17, age, plan, sex, null, null, null, 1);
    return StratumFit.fault(drawn, new Stratum(1L, 1, 1, 1, group, 61, 5, "17"));
  }

  @Test
  void what_does_not_fit_is_named_with_the_group_and_the_place() {
    assertEquals(
        Optional.of(
            "MA-2026-01-C03 was drawn from “Girls on a child protection plan, 5 to 9”, and is"
                + " described as age “10 to 15”, plan “Child in need”, sex “Boy”. Check the"
                + " description, and that this is the child at place 17."),
        fault("Girls on a child protection plan, 5 to 9", "10-15", "child-in-need", "boy"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Child protection plan, 5 to 9', 5-9, true",
    "'Child protection plan, 5 to 9', 10-15, false",
    "'Child protection plan, 5–9', 1-4, false",
    "'Child protection plan, aged 4 and 5', 1-4, true",
    "'Child protection, under 1', under-1, true",
    "'Child protection, under 1', 1-4, false",
    "'Child protection, under 5', 1-4, true",
    "'Unborn, child protection', unborn, true",
    "'Unborn, child protection', under-1, false",
    "'Child protection, 14 and over', 10-15, true",
    "'Child protection, 16+', 10-15, false",
    "'Child protection, 0 to 4 or 16 or 17', 16-17, true",
    "'Child protection plan for 12 to 18 months', 5-9, true",
    "'Child protection plan, re-referred', 5-9, true"
  })
  void an_age_band_fits_where_it_meets_an_age_of_the_group(String group, String age, boolean fits) {
    assertEquals(fits, fault(group, age, "child-protection", null).isEmpty(), group);
  }

  @ParameterizedTest
  @CsvSource({
    "Child protection plan, child-protection, true",
    "Child protection plan, child-in-need, false",
    "Child in need plan or early help, early-help, true",
    "Child in need plan or early help, looked-after, false",
    "Children looked after, looked-after, true",
    "Children in care, none, false",
    "Stepped down from child protection, child-in-need, true",
    "Formerly child protection, none, true",
    "Seen at hospital, none, true"
  })
  void a_plan_fits_where_the_group_names_it_or_none(String group, String plan, boolean fits) {
    assertEquals(fits, fault(group, "5-9", plan, null).isEmpty(), group);
  }

  @Test
  void a_case_added_by_hand_and_one_not_described_have_nothing_to_fit() {
    var added =
        new AuditCase(
            1L, 1, 1, 3, "MA-2026-01-C03", null, null, "5-9", "none", null, null, null, null, 1);
    assertEquals(Optional.empty(), StratumFit.fault(added, null));
    var drawn =
        new AuditCase(1L, 1, 1, 3, "MA-2026-01-C03", 1L, 17, null, null, null, null, null, null, 1);
    for (var label : List.of("Boys, 5 to 9", "Child protection plan")) {
      assertEquals(
          Optional.empty(), StratumFit.fault(drawn, new Stratum(1L, 1, 1, 1, label, 61, 5, "17")));
    }
    assertEquals(Optional.empty(), fault("Boys and girls", "5-9", "none", "girl"));
    assertEquals(Optional.empty(), fault("Boys", "5-9", "none", "not-said"));
  }
}
