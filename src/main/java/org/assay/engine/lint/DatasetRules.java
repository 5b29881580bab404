package org.assay.engine.lint;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.questionset.FormKind;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;

/** What a quarterly dataset says of its figures. */
final class DatasetRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private DatasetRules() {}

  static Stream<LintFinding> moves(LintContext subject) {
    var dataset = subject.set().kind() == FormKind.DATASET;
    return subject.questions().stream()
        .filter(it -> it.question().move() != null)
        .flatMap(it -> fault(it, dataset));
  }

  private static Stream<LintFinding> fault(PlacedQuestion it, boolean dataset) {
    var move = it.question().move();
    if (move == null) return Stream.empty();
    if (!dataset || !isFigure(it.question().type())) {
      return found(it, "Only a percent or a count of a set of kind DATASET declares a move.");
    }
    return move.signum() < 0 || move.compareTo(HUNDRED) > 0
        ? found(it, "A move is a number from 0 to 100.")
        : Stream.empty();
  }

  private static boolean isFigure(ItemType type) {
    return type instanceof ItemType.PercentItem || type instanceof PlainItem.CountItem;
  }

  private static Stream<LintFinding> found(PlacedQuestion it, String message) {
    return Stream.of(new LintFinding(it.pointer() + "/move", message));
  }
}
