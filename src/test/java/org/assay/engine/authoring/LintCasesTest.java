package org.assay.engine.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.assay.engine.lint.LintFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One sound edition, edited: what the lint then finds, and what it lets pass. */
class LintCasesTest {
  private static final String FIRST = "/sections/0/questions/0";
  private static final String SECOND = "/sections/0/questions/1";
  private static final String ADD = "/sections/0/questions/- ";
  private static final String ADDED = "/sections/0/questions/3";
  private static final String COUNT =
      ADD + "{'key': 'roll', 'type': 'count', 'text': 'How many children?', 'max': 9%s}";
  private static final String TICKS =
      ADD
          + "{'key': 'ways', 'type': 'multiple', 'text': 'Which ways?', 'options': [{'code': 'a',"
          + " 'label': 'A'}, {'code': 'b', 'label': 'B'}, {'code': 'no', 'label': 'None',"
          + " 'exclusive': true}]}";
  private static final String STEPS =
      "/lineage {'from': {'id': 'lint-example', 'version': '2025.1'}, 'map': [{'to': 'lead-named',"
          + " 'from': ['lead-named'], 'change': '%s'%s}, {'to': 'deputy-named', 'from':"
          + " ['deputy-named'], 'change': 'same'}, {'to': 'boarding-care', 'from':"
          + " ['boarding-care'], 'change': 'same'}, {'from': ['poster-shown'], 'change': 'retired'}"
          + "%s]}";

  static List<Arguments> names() {
    return List.of(
        finds(
            "ref/unknown " + SECOND + "/scale", SECOND + "/type 'scale'", SECOND + "/scale 'met4'"),
        finds("ref/unknown " + SECOND + "/visibleWhen/ref", when("{'ref': 'bords'}")),
        finds(
            "ref/unknown " + SECOND + "/visibleWhen/profile",
            when("{'profile': 'boardin', 'is': true}")),
        finds("ref/unknown " + FIRST + "/critical/capBand", FIRST + "/critical/capBand 'week'"),
        finds(
            "ref/unknown " + SECOND + "/audience/sectors/0",
            SECOND + "/audience {'sectors': ['educaton']}"),
        finds(
            "ref/unknown " + SECOND + "/crosswalk/eight", SECOND + "/crosswalk {'eight': ['one']}"),
        finds(
            "ref/unknown " + SECOND + "/crosswalk/eight/0",
            "/crosswalks [{'key': 'eight', 'title': 'Eight', 'headings': ['two']}]",
            SECOND + "/crosswalk {'eight': ['one']}"),
        finds(
            "ref/unknown " + ADDED + "/total/question",
            ADD
                + "{'key': 'split', 'type': 'breakdown', 'text': 'How many of each?', 'parts':"
                + " [{'key': 'a', 'text': 'A'}, {'key': 'b', 'text': 'B'}], 'total': {'question':"
                + " 'rol'}}"),
        finds("ref/unknown " + ADDED + "/outcomes/0/when/basic", tally("'basic': 'all'")),
        finds("ref/self /conditions/boards/ref", "/conditions {'boards': {'ref': 'boards'}}"),
        finds(
            "key/duplicate /scales/met3/options/3/code",
            "/scales/met3/options/- {'code': 'met', 'label': 'Met', 'points': 1}"),
        finds("key/duplicate /statutes/1/key", "/statutes/- {'key': 'ea2002', 'title': 'Again'}"),
        finds(
            "key/duplicate /sections/1/key",
            "/sections/- {'key': 'leadership', 'title': 'Again', 'questions': [{'key': 'x', 'type':"
                + " 'info', 'text': 'Read this.'}]}"),
        finds(
            "option/unknown " + SECOND + "/visibleWhen/is",
            when("{'profile': 'settingType', 'is': 'comunity-school'}")),
        finds(
            "option/unknown " + SECOND + "/visibleWhen/includes",
            when("{'question': 'ways', 'includes': 'c'}"),
            TICKS));
  }

  static List<Arguments> kinds() {
    return List.of(
        finds(
            "type/mismatch " + SECOND + "/visibleWhen/includes",
            when("{'question': 'lead-named', 'includes': 'met'}")),
        finds(
            "type/mismatch " + SECOND + "/visibleWhen/is",
            when("{'profile': 'boarding', 'is': 'yes'}")),
        finds(
            "type/mismatch " + SECOND + "/visibleWhen/gt",
            when("{'question': 'roll', 'gt': '3'}"),
            count("")),
        finds("type/mismatch " + ADDED + "/min", count(", 'min': 10")),
        finds(
            "type/mismatch " + ADDED + "/total/question",
            ADD
                + "{'key': 'split', 'type': 'breakdown', 'text': 'How many of each?', 'parts':"
                + " [{'key': 'a', 'text': 'A'}, {'key': 'b', 'text': 'B'}], 'total': {'question':"
                + " 'lead-named'}}"),
        finds(
            "type/mismatch /profile/size",
            "/profile {'size': {'type': 'choice', 'label': 'Size'}}"),
        finds("fact/without-label /profile/club", "/profile {'club': {'type': 'boolean'}}"),
        finds(
            "type/mismatch /profile/sixthForm/type",
            "/profile {'sixthForm': {'type': 'text', 'label': 'Sixth form'}}"),
        finds(
            "key/duplicate /profile/size/options/1",
            "/profile {'size': {'type': 'choice', 'label': 'Size', 'options': ['small', {'code':"
                + " 'small', 'label': 'Under 100 children'}]}}"),
        finds("type/mismatch /lineage/map/0", steps("split", "", "")),
        finds(
            "type/mismatch " + ADDED + "/patterns",
            ADD
                + "{'key': 'urn', 'type': 'text', 'text': 'What is it?', 'format': 'email',"
                + " 'patterns': ['999']}"),
        finds(
            "type/mismatch " + ADDED + "/patterns/1",
            ADD
                + "{'key': 'urn', 'type': 'number', 'text': 'What is it?', 'patterns': ['999.99',"
                + " 'A99']}"),
        finds(
            "type/mismatch " + ADDED + "/options/1/other",
            ADD
                + "{'key': 'what', 'type': 'single', 'text': 'Which is it?', 'options': [{'code':"
                + " 'a', 'label': 'A'}, {'code': 'na', 'label': 'None', 'state': 'notApplicable',"
                + " 'other': true}]}"),
        finds(
            "type/mismatch " + ADDED + "/notBefore",
            ADD
                + "{'key': 'day', 'type': 'date', 'text': 'Which day?', 'notBefore': '2026-02-01',"
                + " 'notAfter': '2026-01-01'}"),
        passes(
            ADD
                + "{'key': 'day', 'type': 'date', 'text': 'Which day?', 'notBefore': '2026-02-01',"
                + " 'notAfter': 'today'}"),
        finds(
            "type/mismatch /lineage/map/4",
            steps(
                "same", "", ", {'change': 'merged', 'to': 'lead-named', 'from': ['lead-named']}")));
  }

  static List<Arguments> calendar() {
    var seen = ADD + "{'key': 'seen', 'type': 'date', 'text': 'When was it seen?'}";
    var none = new ArrayList<Arguments>();
    for (var day : List.of("2026-02-30", "yesterday", "2026-13", "+999999999-12-31")) {
      none.add(
          finds(
              "type/mismatch " + SECOND + "/visibleWhen/gt",
              when("{'question': 'seen', 'gt': '" + day + "'}"),
              seen));
    }
    none.add(finds("type/mismatch /effectiveTo", "/effectiveTo '2026-08-31'"));
    none.add(finds("limit/senseless " + ADDED + "/min", COUNT.formatted(", 'min': -1")));
    none.add(
        finds(
            "limit/senseless " + ADDED + "/notAfter",
            seen.replace("'date'", "'date', 'notAfter': '9999-01-01'")));
    return none;
  }

  static List<Arguments> limits() {
    return List.of(
        finds("type/mismatch " + ADDED + "/minRows", rows("'minRows': 3, 'maxRows': 2")),
        passes(rows("'minRows': 2, 'maxRows': 2")),
        finds(
            "limit/senseless " + ADDED + "/max", TICKS.replace("'options'", "'max': 4, 'options'")),
        finds("type/mismatch " + ADDED + "/min", TICKS.replace("'options'", "'min': 4, 'options'")),
        passes(TICKS.replace("'options'", "'min': 3, 'max': 3, 'options'")),
        finds("limit/senseless " + ADDED + "/max", share("'max': 100.5")),
        finds("limit/senseless " + ADDED + "/min", share("'min': -1")),
        passes(share("'min': 0, 'max': 100")),
        finds("limit/senseless " + ADDED + "/max", files("'max': 21")),
        finds("limit/senseless " + ADDED + "/max", files("'max': 0")),
        passes(files("'min': 20, 'max': 20")),
        finds("limit/senseless " + ADDED + "/max", COUNT.formatted(".5")));
  }

  static List<Arguments> tests() {
    return List.of(
        finds(
            "test/failed /tests/0/profile/bording",
            "/tests [{'name': 'n', 'profile': {'bording': true}, 'expect': {'band': null}}]",
            "/scoring/minCoverage 1"),
        finds(
            "test/failed /tests/0/profile/boarding",
            "/tests [{'name': 'n', 'draft': true, 'profile': {'boarding': 'yes'}, 'expect':"
                + " {'errors': [{'code': 'profile/type'}]}}]"),
        finds(
            "test/expects-nothing /tests/0/expect",
            "/tests [{'name': 'n', 'expect': {'visible': []}}]"),
        passes("/tests [{'name': 'n', 'draft': true, 'expect': {'errors': []}}]"));
  }

  static List<Arguments> reasons() {
    return List.of(
        finds(
            "cond/contradiction " + SECOND + "/visibleWhen",
            when("{'question': 'roll', 'gt': 9}"),
            count("")),
        finds(
            "cond/contradiction " + SECOND + "/visibleWhen",
            when("{'all': [{'question': 'roll', 'gt': 3}, {'question': 'roll', 'lt': 4}]}"),
            count("")),
        finds(
            "cond/contradiction " + SECOND + "/visibleWhen",
            when(
                "{'all': [{'question': 'ways', 'includes': 'a'}, {'question': 'ways', 'includes':"
                    + " 'no'}]}"),
            TICKS),
        finds(
            "cond/contradiction " + SECOND + "/visibleWhen/any/1",
            when(
                "{'any': [{'ref': 'boards'}, {'all': [{'profile': 'group', 'is': true}, {'profile':"
                    + " 'group', 'is': false}]}]}")),
        finds(
            "cond/contradiction " + SECOND + "/visibleWhen",
            when(
                "{'all': [{'question': 'lead-named', 'answered': false}, {'question': 'lead-named',"
                    + " 'is': 'met'}]}")),
        finds(
            "cond/contradiction " + SECOND + "/visibleWhen",
            when("{'question': 'lead-named', 'is': 'dont-know'}"),
            "/scales/met3/options/- {'code': 'dont-know', 'label': 'Do not know', 'state':"
                + " 'unknown'}"),
        finds(
            "cond/contradiction " + SECOND + "/visibleWhen",
            when(
                "{'all': [{'profile': 'sector', 'is': 'police'}, {'profile': 'settingType', 'is':"
                    + " 'free-school'}]}")),
        finds(
            "cond/always-true " + SECOND + "/visibleWhen",
            when("{'not': {'question': 'lead-named', 'notApplicable': true}}")),
        finds(
            "cond/always-true " + SECOND + "/visibleWhen",
            when("{'profile': 'boarding', 'in': [true, false]}")),
        passes(when("{'question': 'roll', 'gte': 9}"), count("")),
        passes(
            when("{'all': [{'question': 'roll', 'gt': 3}, {'question': 'roll', 'lt': 5}]}"),
            count("")),
        passes(
            when(
                "{'all': [{'question': 'ways', 'includes': 'a'}, {'question': 'ways', 'includes':"
                    + " 'b'}]}"),
            TICKS),
        passes(when("{'question': 'lead-named', 'answered': true}")),
        passes(when("{'question': 'lead-named', 'changedSinceLast': true}")),
        passes(
            when(
                "{'all': [{'profile': 'sector', 'is': 'education'}, {'profile': 'settingType',"
                    + " 'is': 'community-school'}]}")));
  }

  static List<Arguments> reach() {
    return List.of(
        finds(
            "question/never-visible " + SECOND + "/visibleWhen",
            when("{'profile': 'settingType', 'is': 'police-force'}")),
        finds(
            "question/no-audience " + SECOND + "/audience",
            SECOND + "/audience {'sectors': ['police']}"),
        finds(
            "cycle/visibility /sections/0/visibleWhen",
            "/sections/0/visibleWhen {'question': 'deputy-named', 'is': true}"),
        finds(
            "cycle/visibility /conditions/a",
            "/conditions/a {'ref': 'b'}",
            "/conditions/b {'any': [{'ref': 'a'}, {'ref': 'boards'}]}"),
        finds(
            "critical/cannot-fire " + FIRST + "/critical/capBand",
            FIRST + "/critical/capBand 'strong'"),
        passes(
            SECOND
                + "/visibleWhen {'all': [{'question': 'boarding-care', 'is': 'met'}, {'profile':"
                + " 'boarding', 'is': false}]}",
            "/sections/0/questions/2/keepWhen {'profile': 'group', 'is': true}"),
        passes(SECOND + "/audience {'sectors': ['early-years']}"));
  }

  static List<Arguments> scores() {
    return List.of(
        finds(
            "scale/equal-points " + ADDED + "/options",
            ADD
                + "{'key': 'pick', 'type': 'single', 'text': 'Which one?', 'options': [{'code':"
                + " 'a', 'label': 'A', 'value': 0.5}, {'code': 'b', 'label': 'B', 'value':"
                + " 0.50}]}"),
        finds(
            "key/case /profile/earlyyears",
            "/profile {'earlyyears': {'type': 'boolean', 'label': 'Early years'}}"),
        finds("cond/expects-nothing " + ADDED + "/outcomes/0", tally("")),
        finds(
            "score/unreachable-band /scoring/bands",
            "/scoring/bands [{'code': 'strong', 'from': 0.8}, {'code': 'weak', 'from': 0.4}]"),
        finds(
            "score/unreachable-band /scoring/bands",
            "/scales/met3/options [{'code': 'met', 'label': 'Met', 'value': 0.5}, {'code':"
                + " 'not-met', 'label': 'Not met', 'value': 0}]",
            SECOND + "/scored false"),
        finds(
            "scale/equal-points " + ADDED + "/options",
            ADD
                + "{'key': 'pick', 'type': 'single', 'text': 'Which one?', 'options': [{'code':"
                + " 'a', 'label': 'A', 'points': 1}, {'code': 'b', 'label': 'B', 'points': 1}]}"),
        finds("weight/non-positive /sections/0/weight", "/sections/0/weight -1"),
        passes("/scoring/unanswered {'final': 'exclude'}"));
  }

  static List<Arguments> sameness() {
    var changed = "lineage/not-the-same /lineage/map/0/change";
    var both = List.of(changed, "lineage/not-the-same /lineage/map/2/change");
    var same = steps("same", "", "");
    var editorial = steps("editorial", "", "");
    return List.of(
        finds(changed, same, FIRST + "/weight 2"),
        finds(changed, same, FIRST + "/force 'should'"),
        finds(changed, same, FIRST + "/guidance 'Look at the policy.'"),
        finds(changed, same, FIRST + "/evidence {'kinds': ['minutes']}"),
        finds(changed, same, FIRST + "/text 'Is there a named safe-guarding lead?'"),
        finds(changed, same, FIRST + "/hint 'In writing.'"),
        finds(
            changed,
            same,
            "/scales/met3b {'options': [{'code': 'met', 'label': 'Fully met', 'points': 3},"
                + " {'code': 'partly', 'label': 'Partly met', 'points': 1, 'action': 'required'},"
                + " {'code': 'not-met', 'label': 'Not met', 'points': 0, 'action': 'required'}]}",
            FIRST + "/scale 'met3b'"),
        finds(both, same, "/scales/met3/options/1/points 1.5"),
        finds(both, same, "/scales/met3/options/2/label 'Not met at all'"),
        finds(
            "lineage/not-the-same /lineage/map/2/change",
            editorial,
            "/scales/met3/options/2/label 'Not met at all'"),
        finds("lineage/not-the-same /lineage/map/1/change", same, SECOND + "/required false"),
        finds(
            changed,
            same,
            FIRST
                + "/critical {'when': {'question': 'lead-named', 'in': ['partly', 'not-met']},"
                + " 'capBand': 'weak'}"),
        finds(changed, steps("moved", "", ""), FIRST + "/weight 2"),
        finds(changed, editorial, FIRST + "/weight 2"),
        finds(changed, editorial, FIRST + "/text 'Is there no named safeguarding lead?'"),
        passes(editorial, FIRST + "/text 'Is there a named safe-guarding lead?'"),
        passes(same, FIRST + "/weight 1.0"));
  }

  static List<Arguments> lineages() {
    return List.of(
        finds("lineage/missing " + ADDED, steps("same", "", ""), count("")),
        finds(
            "lineage/type-changed-but-comparable /lineage/map/0/comparable",
            steps("rescaled", ", 'comparable': true, 'points': {'met': 'met'}", "")),
        finds(
            "option/unknown /lineage/map/0/points/mett",
            steps("rescaled", ", 'points': {'mett': 'met'}", "")),
        finds(
            "ref/unknown /lineage/map/4/from/0",
            steps("same", "", ", {'from': ['lead'], 'change': 'retired'}")),
        passes(steps("same", "", "")),
        passes(
            steps(
                "rescaled",
                ", 'comparable': true, 'points': {'met': 'met', 'partly': 'not-met', 'not-met':"
                    + " 'not-met'}",
                "")));
  }

  @ParameterizedTest
  @MethodSource({
    "names",
    "kinds",
    "reasons",
    "reach",
    "scores",
    "lineages",
    "sameness",
    "calendar",
    "limits",
    "tests"
  })
  void the_lint_finds_just_this(List<String> expected, List<String> edits) {
    var edition =
        LintFixture.edited(edits.stream().map(e -> e.replace('\'', '"')).toArray(String[]::new));
    var found = LintFixture.faults(edition);
    assertEquals(
        expected,
        found.stream().map(f -> f.rule() + " " + f.pointer()).toList(),
        () -> "found " + found);
  }

  private static Arguments finds(String what, String... edits) {
    return finds(List.of(what), edits);
  }

  private static Arguments finds(List<String> what, String... edits) {
    return Arguments.of(what, List.of(edits));
  }

  private static Arguments passes(String... edits) {
    return Arguments.of(List.of(), List.of(edits));
  }

  private static String when(String condition) {
    return SECOND + "/visibleWhen " + condition;
  }

  private static String count(String more) {
    return COUNT.formatted(more);
  }

  private static String rows(String limits) {
    return ADD
        + "{'key': 'leads', 'type': 'list', 'text': 'Who leads?', "
        + limits
        + ", 'columns': [{'key': 'who', 'label': 'Who', 'type': 'text'}]}";
  }

  private static String share(String limits) {
    return ADD + "{'key': 'part', 'type': 'percent', 'text': 'How many of them?', " + limits + "}";
  }

  private static String files(String limits) {
    return ADD + "{'key': 'plan', 'type': 'attachment', 'text': 'Add the plan.', " + limits + "}";
  }

  private static String steps(String change, String more, String steps) {
    return STEPS.formatted(change, more, steps);
  }

  private static String tally(String when) {
    return ADD
        + "{'key': 'ticks', 'type': 'tally', 'text': 'Tick what is so.', 'groups': [{'key': 'base',"
        + " 'title': 'Base', 'statements': [{'key': 's', 'text': 'So'}]}], 'outcomes': [{'when': {"
        + when
        + "}, 'code': 'all', 'label': 'All', 'value': 1}, {'code': 'none', 'label': 'None',"
        + " 'value': 0}]}";
  }
}
