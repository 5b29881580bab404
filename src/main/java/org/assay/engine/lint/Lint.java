package org.assay.engine.lint;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.assay.engine.lint.authortest.AuthorTests;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Fault.Severity;
import org.assay.engine.questionset.QuestionNumbers;
import org.jspecify.annotations.Nullable;

/** Looks through an edition with every rule, and runs the tests that its author wrote. */
public final class Lint {
  private Lint() {}

  /**
   * The author's tests are run only when there is no other error: until then what they score means
   * nothing.
   *
   * @param previous the edition before, which lineage is held against; null when there is none at
   *     hand
   * @return everything found, errors first, then in the order of the table
   */
  public static List<Fault> check(Edition edition, @Nullable Edition previous) {
    var subject = new LintContext(edition, previous);
    var found =
        Rules.ALL.stream().filter(Lint::looks).flatMap(rule -> rule.faults(subject)).toList();
    var sound = found.stream().noneMatch(fault -> fault.severity() == Severity.ERROR);
    var tested = sound ? AuthorTests.run(edition) : List.<Fault>of();
    return Stream.concat(found.stream(), tested.stream())
        .distinct()
        .map(fault -> fault.about(QuestionNumbers.of(edition.set(), fault.pointer())))
        .sorted(Comparator.comparing(Fault::severity))
        .toList();
  }

  private static boolean looks(Rule rule) {
    return !rule.id().equals(Rules.TEST_FAILED);
  }
}
