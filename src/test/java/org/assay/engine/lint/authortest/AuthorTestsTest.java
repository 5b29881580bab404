package org.assay.engine.lint.authortest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.assay.engine.lint.LintFixture;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorTestsTest {
  private static final String ALL_KINDS =
      """
      {'key': 'kinds', 'title': 'Kinds', 'questions': [
        {'key': 'k-single', 'type': 'single', 'required': true, 'text': 'Which?', 'options': [{'code': 'a', 'label': 'A'}, {'code': 'b', 'label': 'B', 'comment': 'required', 'reason': 'required', 'evidence': {'min': 2}}]},
        {'key': 'k-multiple', 'type': 'multiple', 'required': true, 'min': 2, 'text': 'Which ways?', 'options': [{'code': 'a', 'label': 'A'}, {'code': 'b', 'label': 'B'}, {'code': 'c', 'label': 'C'}]},
        {'key': 'k-long', 'type': 'longText', 'required': true, 'maxWords': 1, 'text': 'Say more.'},
        {'key': 'k-count', 'type': 'count', 'required': true, 'min': 4, 'text': 'How many?'},
        {'key': 'k-number', 'type': 'number', 'required': true, 'max': -2, 'text': 'How much?'},
        {'key': 'k-percent', 'type': 'percent', 'required': true, 'min': 5, 'max': 95, 'text': 'What share?'},
        {'key': 'k-date', 'type': 'date', 'required': true, 'notAfter': '2026-01-31', 'text': 'When?'},
        {'key': 'k-month', 'type': 'month', 'required': true, 'text': 'Which month?'},
        {'key': 'k-tally', 'type': 'tally', 'text': 'Tick what is so.', 'groups': [{'key': 'base', 'title': 'Base', 'statements': [{'key': 's1', 'text': 'One'}, {'key': 's2', 'text': 'Two'}]}],
          'outcomes': [{'when': {'base': 'all'}, 'code': 'all', 'label': 'All', 'value': 1}, {'code': 'rest', 'label': 'Rest', 'value': 0, 'action': 'required', 'comment': 'required'}]},
        {'key': 'k-grid', 'type': 'grid', 'scale': 'met3', 'text': 'How far?', 'rows': [{'key': 'r1', 'text': 'One'}, {'key': 'r2', 'text': 'Two'}]},
        {'key': 'k-parts', 'type': 'breakdown', 'required': true, 'text': 'How many of each?', 'total': {'question': 'k-count'}, 'parts': [{'key': 'a', 'text': 'A'}, {'key': 'b', 'text': 'B'}]},
        {'key': 'k-list', 'type': 'list', 'required': true, 'minRows': 2, 'text': 'Who?', 'columns': [{'key': 'name', 'label': 'Name', 'type': 'text', 'required': true}, {'key': 'mail', 'label': 'Mail', 'type': 'email', 'required': true}, {'key': 'on', 'label': 'On', 'type': 'date', 'required': true}, {'key': 'in', 'label': 'In', 'type': 'month', 'required': true}, {'key': 'n', 'label': 'N', 'type': 'count', 'required': true}, {'key': 'yes', 'label': 'Yes', 'type': 'yesNo', 'required': true}, {'key': 'one', 'label': 'One', 'type': 'single', 'required': true, 'options': [{'code': 'x', 'label': 'X'}]}]},
        {'key': 'k-files', 'type': 'attachment', 'required': true, 'min': 2, 'text': 'Show it.'},
        {'key': 'k-impact', 'type': 'impact', 'required': true, 'text': 'What difference?'},
        {'key': 'k-declared', 'type': 'declaration', 'required': true, 'text': 'This is true.'},
        {'key': 'k-info', 'type': 'info', 'text': 'Read this.'}]}\
      """;

  @ParameterizedTest
  @CsvSource({"best, 1, 4", "worst, 0, 0", "not-applicable, 1, 4"})
  void filling_answers_every_kind_with_all_that_it_demands(String fill, int ratio, int level) {
    assertPasses(
        "'fill': '%s', 'expect': {'compliance': %d, 'coverage': 1, 'impactMean': %d, 'errors': []}"
            .formatted(fill, ratio, level),
        "/sections/- " + ALL_KINDS);
  }

  @Test
  void what_an_answer_shows_is_filled_in_turn() {
    assertPasses(
        "'fill': 'best', 'expect': {'visible': ['boarding-care'], 'compliance': 1, 'errors': []}",
        "/sections/0/questions/2/visibleWhen {'question': 'deputy-named', 'is': true}");
  }

  @Test
  void what_an_override_shows_is_filled_too() {
    assertPasses(
        "'fill': 'best', 'answers': {'deputy-named': {'value': false}}, 'expect': {'visible':"
            + " ['boarding-care'], 'errors': []}",
        "/sections/0/questions/2/visibleWhen {'question': 'deputy-named', 'is': false}");
  }

  @Test
  void each_expectation_that_is_not_met_is_a_fault_of_its_own() {
    var expect =
        "'fill': 'worst', 'expect': {'compliance': 1, 'percent': '100%', 'band': null, 'coverage':"
            + " 0.5, 'sections': {'leadership': 1, 'leadershp': 1}, 'visible': ['boarding-care',"
            + " 'lead'], 'hidden': ['lead-named'], 'mustBreaches': ['deputy-named'], 'cappedBy':"
            + " [], 'actionsRequired': [], 'impactMean': 2, 'errors': [{'code': 'answer/reason'}]}";
    assertEquals(
        List.of(
            "compliance",
            "percent",
            "band",
            "coverage",
            "sections/leadership",
            "sections/leadershp",
            "visible/0",
            "visible/1",
            "hidden/0",
            "mustBreaches",
            "cappedBy",
            "actionsRequired",
            "impactMean",
            "errors/0"),
        run(expect).stream().map(f -> f.pointer().substring("/tests/0/expect/".length())).toList());
  }

  @Test
  void a_ratio_may_be_off_by_a_billionth_and_no_more() {
    assertPasses("'fill': 'best', 'expect': {'compliance': 0.9999999995}");
    assertEquals(1, run("'fill': 'best', 'expect': {'compliance': 0.999999998}").size());
  }

  @Test
  void errors_are_compared_only_where_they_are_named() {
    assertPasses("'answers': {}, 'expect': {'hidden': ['boarding-care']}");
    assertEquals(2, run("'answers': {}, 'expect': {'errors': []}").size());
    assertPasses(
        "'answers': {}, 'expect': {'errors': [{'question': 'lead-named', 'code':"
            + " 'answer/required'}, {'question': 'deputy-named', 'code': 'answer/required'}]}");
  }

  @Test
  void a_draft_may_be_unfinished() {
    assertPasses(
        "'draft': true, 'answers': {'deputy-named': {'value': true}}, 'expect': {'compliance': 1,"
            + " 'errors': []}");
  }

  @Test
  void an_answer_of_a_test_that_cannot_be_read_is_a_fault_whatever_is_expected() {
    var found =
        run("'answers': {'deputy': {'value': true}}, 'profile': {'boarding': 'yes'}, 'expect': {}");
    assertEquals(
        List.of("/tests/0/answers/deputy", "/tests/0/profile/boarding"),
        found.stream().map(Fault::pointer).sorted().toList());
  }

  @Test
  void a_hidden_question_says_why_it_is_hidden() {
    var found = run("'profile': {'boarding': false}, 'expect': {'visible': ['boarding-care']}");
    assertEquals("Not asked because", String.valueOf(found.getFirst().witness()).substring(0, 17));
  }

  private static void assertPasses(String test, String... edits) {
    assertEquals(List.of(), run(test, edits));
  }

  private static List<Fault> run(String test, String... edits) {
    var all = new java.util.ArrayList<>(List.of(edits));
    var profile =
        test.contains("'profile'")
            ? ""
            : "'profile': {'settingType': 'community-school', 'boarding': false}, ";
    all.add("/tests [{'name': 'one', " + profile + test + "}]");
    Edition edition =
        LintFixture.edited(all.stream().map(e -> e.replace('\'', '"')).toArray(String[]::new));
    return AuthorTests.run(edition);
  }
}
