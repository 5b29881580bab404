package org.assay.engine.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.assay.engine.lint.authortest.AuthorTests;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault.Severity;
import org.assay.engine.questionset.reading.Loaded;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Question sets whose own tests say what each form of answer takes. */
class FormatsTest {
  @ParameterizedTest
  @ValueSource(strings = {"formats", "unscored"})
  void every_worked_example_comes_out_as_its_author_says(String name) throws IOException {
    var edition = edition(name);
    assertTrue(edition.set().tests().size() > 2);
    assertEquals(List.of(), AuthorTests.run(edition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"formats", "unscored"})
  void the_lint_finds_no_error_in_them(String name) throws IOException {
    assertEquals(
        List.of(),
        Lint.check(edition(name), null).stream()
            .filter(it -> it.severity() == Severity.ERROR)
            .toList());
  }

  private static Edition edition(String name) throws IOException {
    try (var in = FormatsTest.class.getResourceAsStream("/authoring/" + name + ".json")) {
      return assertInstanceOf(Loaded.Ready.class, new QuestionSetLoader().load(in.readAllBytes()))
          .edition();
    }
  }
}
