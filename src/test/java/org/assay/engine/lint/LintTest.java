package org.assay.engine.lint;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assay.engine.questionset.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintTest {
  private static final String FIRST = "/sections/0/questions/0";
  private static final String SECOND = "/sections/0/questions/1";
  private static final String THIRD = "/sections/0/questions/2";

  /** Where the fault of each fixture is. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("ref/unknown", SECOND + "/visibleWhen/question"),
          Map.entry("ref/self", SECOND + "/visibleWhen/question"),
          Map.entry("key/duplicate", THIRD + "/key"),
          Map.entry("key/reused", "/sections/0/questions/3/key"),
          Map.entry("option/unknown", SECOND + "/visibleWhen/in/1"),
          Map.entry("type/mismatch", THIRD + "/visibleWhen/gte"),
          Map.entry("cond/contradiction", SECOND + "/visibleWhen"),
          Map.entry("cond/always-true", SECOND + "/visibleWhen"),
          Map.entry("cycle/visibility", SECOND + "/visibleWhen"),
          Map.entry("question/never-visible", SECOND + "/visibleWhen"),
          Map.entry("question/no-audience", SECOND + "/audience"),
          Map.entry("key/case", "/scales/met3/options/3/code"),
          Map.entry("limit/senseless", "/sections/0/questions/3/max"),
          Map.entry("date/past-unbounded", SECOND),
          Map.entry("dataset/move", FIRST + "/move"),
          Map.entry("cond/expects-nothing", SECOND + "/visibleWhen/is"),
          Map.entry("scale/no-answer", "/scales/aside/options"),
          Map.entry("score/no-points", "/sections/0/questions/3"),
          Map.entry("score/yes-no-unsaid", SECOND),
          Map.entry("score/all-optional", "/sections"),
          Map.entry("lineage/not-the-same", "/lineage/map/0/change"),
          Map.entry("text/hidden-or", SECOND + "/text"),
          Map.entry("test/expects-nothing", "/tests/0/expect"),
          Map.entry("scale/unused", "/scales/rag"),
          Map.entry("scale/equal-points", "/scales/rag/options"),
          Map.entry("score/unreachable-band", "/scoring/bands"),
          Map.entry("score/all-na-possible", "/sections/0"),
          Map.entry("weight/non-positive", SECOND + "/weight"),
          Map.entry("critical/cannot-fire", THIRD + "/critical/when"),
          Map.entry("evidence/kind-unknown", FIRST + "/evidence/kinds/1"),
          Map.entry("statute/unknown", FIRST + "/statutory/1/statute"),
          Map.entry("must/not-required", FIRST + "/force"),
          Map.entry("lineage/missing", "/lineage/map"),
          Map.entry("lineage/type-changed-but-comparable", "/lineage/map/1/comparable"),
          Map.entry("fact/without-label", "/profile/club"),
          Map.entry("score/no-scoring", "/sections/0/combine"),
          Map.entry("theme/unknown", FIRST + "/themes/0"),
          Map.entry("priority/unknown", FIRST + "/priorities/1"),
          Map.entry("text/reading-age", SECOND + "/text"),
          Map.entry("text/double-barrelled", SECOND + "/text"),
          Map.entry("test/failed", "/tests/0/expect/band"));

  static Stream<Rule> every_rule() {
    return Rules.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("every_rule")
  void every_rule_finds_its_fixture_at_the_right_place_and_nothing_else(Rule rule) {
    var name = rule.id().replace('/', '-');
    assertTrue(LintFixture.exists(name), "no fixture for " + rule.id());
    var found = LintFixture.faults(name);
    assertEquals(
        List.of(rule.severity() + " " + rule.id() + " " + PLACES.get(rule.id())),
        found.stream().map(f -> f.severity() + " " + f.rule() + " " + f.pointer()).toList(),
        () -> "found " + found);
  }

  @Test
  void every_place_belongs_to_a_rule() {
    var ids = Rules.ALL.stream().map(Rule::id).collect(toCollection(TreeSet::new));
    assertEquals(ids, new TreeSet<>(PLACES.keySet()));
  }

  @Test
  void a_sound_edition_has_nothing_to_mend() {
    assertEquals(List.of(), LintFixture.faults("clean"));
  }

  @Test
  void a_slip_of_the_pen_is_answered_with_the_right_word() {
    assertEquals("Did you mean “lead-named”?", only("ref-unknown").suggestion());
    assertEquals("Did you mean “governance”?", only("theme-unknown").suggestion());
    assertEquals("Did you mean “minutes”?", only("evidence-kind-unknown").suggestion());
  }

  @Test
  void a_contradiction_names_the_two_that_exclude_each_other() {
    assertEquals(
        "lead-named is met excludes lead-named is partly", only("cond-contradiction").witness());
  }

  @Test
  void a_loop_is_named_all_the_way_round() {
    assertEquals("deputy-named → boarding-care → deputy-named", only("cycle-visibility").witness());
  }

  @Test
  void a_condition_that_is_never_false_shows_a_case() {
    assertNotNull(only("cond-always-true").witness());
  }

  private static Fault only(String name) {
    var found = LintFixture.faults(name);
    assertEquals(1, found.size(), () -> "found " + found);
    return found.getFirst();
  }
}
