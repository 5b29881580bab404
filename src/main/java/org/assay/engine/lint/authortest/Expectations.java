package org.assay.engine.lint.authortest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.lint.LintFinding;
import org.assay.engine.lint.Suggestion;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Section;
import org.jspecify.annotations.Nullable;

/** What a test expects, held against what came of it. Only what is named is checked. */
final class Expectations {
  private static final BigDecimal NEAR = new BigDecimal("1e-9");

  private final Edition edition;
  private final AuthorTests.Outcome outcome;
  private final String at;
  private final String test;
  private final List<LintFinding> differences = new ArrayList<>();

  Expectations(Edition edition, AuthorTests.Outcome outcome, String at, String test) {
    this.edition = edition;
    this.outcome = outcome;
    this.at = at;
    this.test = test;
  }

  List<LintFinding> differences(Map<String, Object> expect) {
    expect.forEach(this::check);
    return differences;
  }

  private void check(String name, @Nullable Object wanted) {
    var card = outcome.scorecard();
    var compliance = card.compliance();
    var pointer = at + "/" + name;
    switch (name) {
      case "compliance" -> number(pointer, wanted, compliance.ratio());
      case "coverage" -> number(pointer, wanted, compliance.coverage());
      case "impactMean" -> number(pointer, wanted, card.impact().mean());
      case "percent" -> same(pointer, wanted, compliance.percent());
      case "band" -> same(pointer, wanted, compliance.band());
      case "sections" ->
          ((Map<?, ?>) Objects.requireNonNull(wanted))
              .forEach((key, ratio) -> section(pointer, (String) key, ratio));
      case "visible" -> shown(pointer, keys(wanted), true);
      case "hidden" -> shown(pointer, keys(wanted), false);
      case "mustBreaches" -> sameKeys(pointer, keys(wanted), card.mustBreaches());
      case "cappedBy" -> sameKeys(pointer, keys(wanted), compliance.cappedBy());
      case "actionsRequired" -> sameKeys(pointer, keys(wanted), card.actionsRequired());
      case "errors" -> errors(pointer, (List<?>) Objects.requireNonNull(wanted));
      default ->
          throw new IllegalArgumentException("The schema lets no expectation " + name + " pass");
    }
  }

  private void section(String pointer, String key, @Nullable Object wanted) {
    var below = pointer + "/" + key;
    var score =
        outcome.scorecard().sections().stream().filter(s -> s.key().equals(key)).findFirst();
    if (score.isPresent()) {
      number(below, wanted, score.get().ratio());
    } else {
      var keys = edition.set().sections().stream().map(Section::key).toList();
      differences.add(Suggestion.unknown(below, "section", key, keys));
    }
  }

  private void number(String pointer, @Nullable Object wanted, @Nullable BigDecimal found) {
    var near =
        wanted instanceof BigDecimal number && found != null
            ? number.subtract(found).abs().compareTo(NEAR) <= 0
            : wanted == null && found == null;
    if (!near) {
      differ(pointer, wanted, found == null ? null : found.stripTrailingZeros().toPlainString());
    }
  }

  private void same(String pointer, @Nullable Object wanted, @Nullable String found) {
    if (!Objects.equals(wanted, found)) {
      differ(pointer, wanted, found);
    }
  }

  private void shown(String pointer, List<String> keys, boolean visible) {
    for (int i = 0; i < keys.size(); i++) {
      var key = keys.get(i);
      if (edition.question(key) == null) {
        differences.add(Suggestion.unknown(pointer + "/" + i, "question", key, edition.keys()));
      } else if (outcome.answering().visible(key) != visible) {
        var why =
            visible
                ? outcome.answering().hiddenBecause(key)
                : outcome.answering().shownBecause(key);
        var message = said("“" + key + "” is " + (visible ? "hidden" : "shown"));
        differences.add(new LintFinding(pointer + "/" + i, message, null, why));
      }
    }
  }

  private void sameKeys(String pointer, List<String> wanted, List<String> found) {
    var missing = without(wanted, found);
    var surplus = without(found, wanted);
    if (!missing.isEmpty() || !surplus.isEmpty()) {
      differences.add(new LintFinding(pointer, said(difference(missing, surplus))));
    }
  }

  private void errors(String pointer, List<?> wanted) {
    var open = new ArrayList<>(outcome.findings());
    for (int i = 0; i < wanted.size(); i++) {
      var expected = (Map<?, ?>) Objects.requireNonNull(wanted.get(i));
      var matched = open.stream().filter(f -> matches(f, expected)).toList();
      if (matched.isEmpty()) {
        differences.add(
            new LintFinding(
                pointer + "/" + i, said("there is no " + expected.get("code") + on(expected))));
      }
      open.removeAll(matched);
    }
    open.stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .forEach(
            f ->
                differences.add(
                    new LintFinding(
                        pointer, said("there is also " + f.code()), null, f.message())));
  }

  private static boolean matches(Finding finding, Map<?, ?> expected) {
    var question = expected.get("question");
    return finding.code().equals(expected.get("code"))
        && (question == null || question.equals(finding.question()));
  }

  private static String on(Map<?, ?> expected) {
    return expected.get("question") == null ? "" : " on “" + expected.get("question") + "”";
  }

  private void differ(String pointer, @Nullable Object wanted, @Nullable Object found) {
    differences.add(new LintFinding(pointer, said("it is " + found + " and not " + wanted)));
  }

  private String said(String what) {
    return "In the test “" + test + "” " + what + ".";
  }

  private static String difference(Set<String> missing, Set<String> surplus) {
    var absent = missing.isEmpty() ? "" : "these are missing: " + String.join(", ", missing);
    var extra = surplus.isEmpty() ? "" : "these are too many: " + String.join(", ", surplus);
    return absent + (absent.isEmpty() || extra.isEmpty() ? "" : "; ") + extra;
  }

  private static Set<String> without(Collection<String> some, Collection<String> others) {
    var left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }

  private static List<String> keys(@Nullable Object list) {
    var keys = new LinkedHashSet<String>();
    ((List<?>) Objects.requireNonNull(list)).forEach(key -> keys.add((String) key));
    return List.copyOf(keys);
  }
}
