package org.assay.figures;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.authoring.ChangedQuestion;
import org.assay.authoring.ChangedQuestion.Trend;
import org.assay.authoring.Changes;
import org.assay.figures.CycleTotals.Tally;
import org.assay.questionset.Question;
import org.assay.questionset.Section;
import org.jspecify.annotations.Nullable;

/**
 * The cycle before, as far as its questions mean the same. A question that was split, merged or put
 * on another scale is not compared.
 */
public final class CycleComparison {
  static final CycleComparison NONE = new CycleComparison(null, Map.of(), null);

  private final @Nullable CycleTotals totals;

  /** By the key of now: what was asked then, and in which standard. */
  private final Map<String, ChangedQuestion.Placed> then;

  private final ReportScope.@Nullable Before before;

  private CycleComparison(
      @Nullable CycleTotals totals,
      Map<String, ChangedQuestion.Placed> then,
      ReportScope.@Nullable Before before) {
    this.totals = totals;
    this.then = then;
    this.before = before;
  }

  static CycleComparison of(ReportScope scope, @Nullable CycleFigures figures) {
    var before = scope.before();
    if (before == null || figures == null || figures.returned().isEmpty()) {
      return NONE;
    }
    var then =
        Changes.between(before.edition(), scope.edition()).questions().stream()
            .filter(CycleComparison::comparable)
            .collect(
                toMap(q -> requireNonNull(q.now()).question().key(), q -> q.before().getFirst()));
    return new CycleComparison(new CycleTotals(figures), then, before);
  }

  private static boolean comparable(ChangedQuestion question) {
    return question.now() != null
        && question.before().size() == 1
        && question.trend() == Trend.CONTINUES;
  }

  public @Nullable CycleTotals totals() {
    return totals;
  }

  public boolean compares(String question) {
    return then.containsKey(question);
  }

  /** Whether the key itself stayed, so that organisations can be paired by it. */
  boolean keeps(String question) {
    var old = then.get(question);
    return old != null && old.question().key().equals(question);
  }

  /** Whole scores compare only where both cycles asked the same edition. */
  public @Nullable BigDecimal whole(ReportScope scope) {
    return totals == null || before == null || !sameEdition(scope) ? null : totals.whole();
  }

  private boolean sameEdition(ReportScope scope) {
    return requireNonNull(before).cycle().sha256().equals(scope.cycle().sha256());
  }

  @Nullable BigDecimal score(String question) {
    var old = then.get(question);
    return totals == null || old == null ? null : totals.question(old.question().key()).score();
  }

  public Tally pooled(Collection<String> questions) {
    return totals == null ? Tally.NONE : totals.pooled(oldKeys(questions));
  }

  List<String> oldKeys(Collection<String> questions) {
    return questions.stream()
        .map(then::get)
        .filter(Objects::nonNull)
        .map(old -> old.question().key())
        .toList();
  }

  int comparable(Section section) {
    return (int) scored(section.questions()).filter(q -> compares(q.key())).count();
  }

  /**
   * Mean of the organisations' scores where the standard asked the same; otherwise the pooled mean
   * of the questions that compare; null when none does.
   */
  public @Nullable BigDecimal score(Section section) {
    var same = asItWas(section);
    if (totals == null) {
      return null;
    }
    return same == null
        ? pooled(scored(section.questions()).map(Question::key).toList()).score()
        : totals.mean(same.key());
  }

  /** The standard of then, when it asked just what the standard of now asks; otherwise null. */
  public @Nullable Section asItWas(Section section) {
    var olds = scored(section.questions()).map(q -> then.get(q.key())).toList();
    if (olds.isEmpty() || olds.contains(null)) {
      return null;
    }
    var old = olds.getFirst().section();
    var same =
        olds.stream().allMatch(o -> o.section().key().equals(old.key()))
            && scored(old.questions()).count() == olds.size();
    return same ? old : null;
  }

  private static java.util.stream.Stream<Question> scored(List<Question> questions) {
    return questions.stream().filter(q -> q.type().scorable());
  }
}
