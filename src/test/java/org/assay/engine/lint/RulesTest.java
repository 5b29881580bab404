package org.assay.engine.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.engine.authoring.FileRules;
import org.assay.engine.questionset.Fault.Severity;
import org.assay.engine.questionset.reading.Loaded;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final String DOCUMENTATION = documentation();

  @Test
  void the_documentation_lists_every_rule_as_it_is() {
    for (var rule : Rules.ALL) {
      var row =
          "| `%s` | %s | %s |"
              .formatted(rule.id(), rule.severity().name().toLowerCase(Locale.ROOT), rule.line());
      assertTrue(DOCUMENTATION.contains(row), () -> "not in question-sets.md: " + row);
    }
  }

  @Test
  void the_documentation_lists_every_rule_about_files_as_it_is() {
    for (var rule : FileRules.ALL) {
      var row =
          "| `%s` | %s | %s |"
              .formatted(rule.id(), rule.severity().name().toLowerCase(Locale.ROOT), rule.line());
      assertTrue(DOCUMENTATION.contains(row), () -> "not in question-sets.md: " + row);
    }
  }

  @Test
  void no_two_rules_share_an_id() {
    assertEquals(Rules.ALL.size(), Rules.ALL.stream().map(Rule::id).distinct().count());
  }

  @Test
  void what_is_a_matter_of_style_is_only_a_warning() {
    assertTrue(
        Rules.ALL.stream()
            .filter(rule -> rule.id().startsWith("text/"))
            .allMatch(rule -> rule.severity() == Severity.WARNING));
  }

  /** Whatever else is found keeps a set out, so a published instrument must never meet it. */
  @Test
  void just_these_are_advice_and_let_a_set_be_published() {
    assertEquals(
        Set.of(
            "cond/always-true",
            "score/yes-no-unsaid",
            "score/all-optional",
            "score/all-na-possible",
            "scale/unused",
            "text/reading-age",
            "text/double-barrelled",
            "text/hidden-or",
            "date/past-unbounded"),
        Rules.ALL.stream()
            .filter(rule -> rule.severity() == Severity.WARNING)
            .map(Rule::id)
            .collect(Collectors.toSet()));
  }

  @Test
  void the_example_of_the_documentation_is_clean() {
    var start = DOCUMENTATION.indexOf("```json") + "```json".length();
    var example = DOCUMENTATION.substring(start, DOCUMENTATION.indexOf("```", start));
    var loaded = new QuestionSetLoader().load(example.getBytes(StandardCharsets.UTF_8));
    assertTrue(loaded instanceof Loaded.Ready, () -> "refused: " + loaded);
    assertEquals(List.of(), Lint.check(((Loaded.Ready) loaded).edition(), null));
  }

  private static String documentation() {
    try {
      return Files.readString(Path.of("src/docs/question-sets.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
