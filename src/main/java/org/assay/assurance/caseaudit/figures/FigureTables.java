package org.assay.assurance.caseaudit.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.panel.Grade;
import org.assay.platform.NumberWords;

/** The counts of an audit in rows, held back where the reader may not see so few. */
public final class FigureTables {
  /**
   * What stands where a count is held back. It says nothing of its size: beside a count of fewer
   * than five a larger one is held back too.
   */
  public static final String HELD_BACK = "held back";

  /** What readers who see no small counts are told. */
  public static final String FEW_HELD_BACK =
      "Counts of fewer than five are held back, with others from which they could be worked out.";

  private FigureTables() {}

  /** Grades with the reasons why there is none, in the order of their columns. */
  public static List<Grade> agencyColumns() {
    return List.of(Grade.values());
  }

  /** The four grades, and the panel's one reason why there is none. */
  public static List<Grade> panelColumns() {
    return Stream.concat(GradeCounts.grades().stream(), Stream.of(Grade.NOT_ENOUGH_ON_FILE))
        .toList();
  }

  /** One count for each column; empty where it is held back. */
  public static List<Optional<Integer>> row(GradeCounts counts, List<Grade> columns, boolean few) {
    return shown(columns.stream().map(counts::of).toList(), few);
  }

  /** Above, same and below, and how many were compared. */
  public static List<Optional<Integer>> against(DomainFigures it, boolean few) {
    var row = new ArrayList<>(shown(List.of(it.above(), it.same(), it.below()), few));
    var all = it.above() + it.same() + it.below();
    row.add(few || all == 0 || all >= FewCounts.FEWEST ? Optional.of(all) : Optional.empty());
    return row;
  }

  /** For instance ": 2 of 6 cases judged"; empty where so few are held back. */
  public static String judged(AuditFigures it) {
    var most = 0;
    for (var domain : it.domains()) {
      most = Math.max(most, panelColumns().stream().mapToInt(domain.panel()::of).sum());
    }
    return it.few() || most >= FewCounts.FEWEST
        ? ": %d of %s judged".formatted(most, NumberWords.of(it.cases(), "case"))
        : "";
  }

  private static List<Optional<Integer>> shown(List<Integer> counts, boolean few) {
    return few ? counts.stream().map(Optional::of).toList() : FewCounts.of(counts);
  }

  /** For instance "5 of 8"; held back where it, or what is left, is fewer than five. */
  public static String good(GradeCounts counts, boolean few) {
    var row = shown(List.of(counts.good(), counts.n() - counts.good()), few);
    return counts.n() == 0
        ? "None judged"
        : row.getFirst().isEmpty() ? HELD_BACK : counts.good() + " of " + counts.n();
  }

  public static List<String> words(List<Optional<Integer>> row) {
    var words = new ArrayList<String>();
    row.forEach(it -> words.add(it.map(String::valueOf).orElse(HELD_BACK)));
    return words;
  }

  /** How often the panel was not of one mind, in a sentence; empty where that is held back. */
  public static String disagreements(AuditFigures it) {
    if (!it.few() || it.judged() == 0) return "";
    return it.disagreed() == 0
        ? "The panel agreed on all of its %s.".formatted(NumberWords.of(it.judged(), "judgement"))
        : "On %d of %s a member did not agree. Their reasons are kept with the case."
            .formatted(it.disagreed(), NumberWords.of(it.judged(), "judgement"));
  }

  /** What is counted, in a sentence. */
  public static String population(AuditFigures it) {
    var forms =
        "All agencies have sent their forms for %d of %s: %s."
            .formatted(
                it.in(), NumberWords.of(it.cases(), "case"), NumberWords.of(it.forms(), "form"));
    return it.few() && it.notInvolved() > 0
        ? forms + " In %d of them the agency was not involved.".formatted(it.notInvolved())
        : forms;
  }
}
