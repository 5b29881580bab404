package org.assay.desk.priorities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.assurance.priorities.Indicator;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.assurance.priorities.Priority;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.form.FormRulesFixture;
import org.junit.jupiter.api.Test;

class PriorityFormTest {
  private static final FormRules RULES = FormRulesFixture.rules();

  private static final Map<String, Object> SENT =
      Map.ofEntries(
          Map.entry("title", "All forms of neglect"),
          Map.entry("starts.day", "1"),
          Map.entry("starts.month", "4"),
          Map.entry("starts.year", "2026"),
          Map.entry("ends.day", "31"),
          Map.entry("ends.month", "3"),
          Map.entry("ends.year", "2028"),
          Map.entry("words-1", "Audits"),
          Map.entry("source-1", "case-audits"),
          Map.entry("words-3", "Fewer referrals"),
          Map.entry("source-3", "no such source"));

  @Test
  void lines_left_empty_are_left_out_and_what_measures_nothing_says_so() {
    var form = new FormInput(SENT);
    var it = PriorityForm.of(form, RULES, "neglect", null);
    assertTrue(form.isSound());
    assertEquals(
        new Priority(
            "neglect",
            "All forms of neglect",
            null,
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2028, 3, 31),
            List.of(
                new Indicator("Audits", IndicatorSource.CASE_AUDITS),
                new Indicator("Fewer referrals", IndicatorSource.NONE))),
        it);
  }

  @Test
  void a_line_that_stays_keeps_the_questions_that_measure_it() {
    var kept = new Indicator("Audits", IndicatorSource.CASE_AUDITS, List.of("grade"));
    var before = new Priority("neglect", "", null, LocalDate.EPOCH, LocalDate.EPOCH, List.of(kept));
    assertEquals(
        kept,
        PriorityForm.of(new FormInput(SENT), RULES, "neglect", before).indicators().getFirst());
    var otherwise = new HashMap<>(SENT);
    otherwise.put("words-1", "Other audits");
    assertEquals(
        List.of(),
        PriorityForm.of(new FormInput(otherwise), RULES, "neglect", before)
            .indicators()
            .getFirst()
            .questions());
  }

  @Test
  void a_plan_has_a_title_and_ends_after_it_began() {
    var wrong = new HashMap<>(SENT);
    wrong.put("title", " ");
    wrong.put("ends.year", "2025");
    var form = new FormInput(wrong);
    PriorityForm.of(form, RULES, "neglect", null);
    assertFalse(form.isSound());
    assertEquals(
        List.of(
            "Enter the priority as the plan has it",
            "The last day of the plan must be after its first"),
        form.errors().stream().map(it -> it.text()).toList());
  }
}
