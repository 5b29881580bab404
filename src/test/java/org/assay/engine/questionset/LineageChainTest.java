package org.assay.engine.questionset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.questionset.Lineage.Change;
import org.assay.engine.questionset.Lineage.Step;
import org.assay.engine.questionset.reading.FormCatalogue;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
import org.junit.jupiter.api.Test;

class LineageChainTest {
  private static final FormCatalogue FORMS = FormCatalogueFixture.SHIPPED;

  private static Step step(String to, Change change, boolean comparable, String... from) {
    return new Step(to, List.of(from), change, comparable, null, Map.of());
  }

  private static Step retired(String... from) {
    return new Step(null, List.of(from), Change.RETIRED, false, null, Map.of());
  }

  private static List<Step> chain(List<Step> first, List<Step> second) {
    return LineageChain.of(new Lineage("x", "1", first), new Lineage("x", "2", second)).map();
  }

  @Test
  void answers_compare_over_both_steps_where_they_compare_over_each() {
    var chained =
        chain(
            List.of(step("b", Change.SAME, true, "a"), step("d", Change.REWORDED, false, "d")),
            List.of(step("c", Change.REWORDED, true, "b"), step("d", Change.SAME, true, "d")));

    assertEquals(
        List.of(step("c", Change.REWORDED, true, "a"), step("d", Change.REWORDED, false, "d")),
        chained);
  }

  @Test
  void what_was_new_in_between_is_new() {
    assertEquals(
        List.of(step("c", Change.NEW, false)),
        chain(List.of(step("b", Change.NEW, false)), List.of(step("c", Change.SAME, true, "b"))));
  }

  @Test
  void two_questions_that_became_one_do_not_compare() {
    var chained =
        chain(
            List.of(step("b1", Change.SAME, true, "a1"), step("b2", Change.SAME, true, "a2")),
            List.of(step("c", Change.MERGED, true, "b1", "b2")));

    assertEquals(List.of(step("c", Change.MERGED, false, "a1", "a2")), chained);
  }

  @Test
  void a_question_ends_only_when_nothing_that_came_of_it_goes_on() {
    var first = List.of(step("b1", Change.SPLIT, false, "a"), step("b2", Change.SPLIT, false, "a"));

    assertEquals(
        List.of(step("b2", Change.SPLIT, false, "a")),
        chain(first, List.of(step("b2", Change.SAME, true, "b2"), retired("b1"))));
    assertEquals(List.of(retired("a")), chain(first, List.of(retired("b1", "b2"))));
    assertEquals(
        List.of(retired("x")),
        chain(List.of(retired("x"), step("y", Change.NEW, false)), List.of(retired("y"))));
  }

  @Test
  void points_are_carried_through_both_scales() {
    var first =
        new Step("b", List.of("a"), Change.RESCALED, true, null, Map.of("yes", "met", "no", "not"));
    var second = new Step("c", List.of("b"), Change.RESCALED, true, null, Map.of("not", "not-met"));

    var chained = chain(List.of(first), List.of(second)).getFirst();
    assertEquals("met", chained.points().get("yes"));
    assertEquals("not-met", chained.points().get("no"));
  }

  @Test
  void a_school_that_skipped_an_edition_finds_its_answers_again() {
    var then = FORMS.edition("section-175", "2025.1").orElseThrow();
    var now = FORMS.edition("section-175", "2026.2").orElseThrow();
    var lineage = now.lineageFrom(then).orElseThrow();
    var pairs = ComparableQuestions.between(now, then);

    assertEquals("allegations-procedures", pairs.get("allegations-procedures"));
    assertFalse(pairs.containsKey("dsl-support"), "one answer became a list");
    assertTrue(pairs.size() >= 25, pairs.size() + " questions compare");
    for (var key : now.keys()) {
      assertTrue(
          lineage.map().stream().anyMatch(it -> key.equals(it.to())), key + " has no history");
    }
    for (var key : then.keys()) {
      assertTrue(
          lineage.map().stream().anyMatch(it -> it.from().contains(key)), key + " is not told of");
    }
    for (var step : lineage.map()) {
      step.from().forEach(it -> Objects.requireNonNull(then.question(it), it));
    }
  }
}
