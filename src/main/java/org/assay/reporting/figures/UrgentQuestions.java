package org.assay.reporting.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.assay.engine.questionset.Edition;
import org.assay.reporting.figures.Breach.Progress;

/** Among which questions the most pressing gaps lie, so that the others need not be read. */
final class UrgentQuestions {
  private static final List<Progress> PRESSING =
      List.of(
          Progress.NO_ACTION,
          Progress.OVERDUE,
          Progress.PLANNED,
          Progress.UNDER_WAY,
          Progress.DONE);

  private UrgentQuestions() {}

  /**
   * @param most how many gaps are to be found
   */
  static Collection<String> of(Edition edition, List<GapCount> counts, int most) {
    var questions = new LinkedHashSet<String>();
    var found = 0;
    for (var it : inOrder(edition, counts)) {
      if (found >= most) break;
      questions.add(it.question());
      found += it.number();
    }
    return questions;
  }

  private static List<GapCount> inOrder(Edition edition, List<GapCount> counts) {
    return counts.stream()
        .filter(GapCount::isUnmet)
        .sorted(
            Comparator.comparing(GapCount::isPartly)
                .thenComparing(it -> PRESSING.indexOf(it.pressing()))
                .thenComparing(it -> edition.indexOf(it.question())))
        .toList();
  }
}
