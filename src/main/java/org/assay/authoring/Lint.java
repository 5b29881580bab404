package org.assay.authoring;

import java.util.Comparator;
import java.util.List;
import org.assay.questionset.Edition;
import org.assay.questionset.Fault;
import org.jspecify.annotations.Nullable;

/** Looks through an edition with every rule, and runs the tests that its author wrote. */
public final class Lint {
  private Lint() {}

  /**
   * @param previous the edition before, which lineage is held against; null when there is none at
   *     hand
   * @return everything found, errors first, then in the order of the table
   */
  public static List<Fault> check(Edition edition, @Nullable Edition previous) {
    var subject = new Subject(edition, previous);
    return Rules.ALL.stream()
        .flatMap(rule -> rule.faults(subject))
        .distinct()
        .sorted(Comparator.comparing(Fault::severity))
        .toList();
  }
}
