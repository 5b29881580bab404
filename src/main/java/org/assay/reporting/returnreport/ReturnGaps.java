package org.assay.reporting.returnreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.Citation;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Question.Force;
import org.assay.engine.scoring.Scorecard;
import org.assay.engine.scoring.Scorecard.QuestionScore;
import org.jspecify.annotations.Nullable;

/**
 * What a return says is missing, what is to be done about it, and what difference it claims.
 *
 * @param before the edition that this one's lineage starts from; null when it is not known
 */
record ReturnGaps(ReturnView view, Scorecard card, @Nullable Edition before) {

  /** Legal duties that are not, or not fully, in place. */
  List<UnmetMust> unmet() {
    return gaps().stream()
        .filter(it -> card.mustBreaches().contains(it.key()))
        .map(this::unmet)
        .toList();
  }

  /** What statutory guidance says should be done and is not met at all. */
  List<UnmetMust> notMet() {
    return gaps().stream()
        .filter(it -> it.force() == Force.SHOULD && worth(it).signum() == 0)
        .map(this::unmet)
        .toList();
  }

  Question question(String key) {
    return Objects.requireNonNull(view.asking().edition().question(key));
  }

  /**
   * Every question that is not fully met: by force, then by how far from met, then by weight, then
   * as printed.
   */
  List<Question> gaps() {
    var named = new HashSet<>(card.mustBreaches());
    named.addAll(card.actionsRequired());
    return view.asking().edition().questions().stream()
        .filter(it -> named.contains(it.key()) || isGap(card.questions().get(it.key())))
        .sorted(
            Comparator.comparing(Question::force)
                .thenComparing(this::worth)
                .thenComparing(Question::weight, Comparator.reverseOrder()))
        .toList();
  }

  private static boolean isGap(@Nullable QuestionScore score) {
    if (score == null || score.state() == AnswerState.NOT_ASKED) return false;
    var value = score.value();
    return value != null && value.compareTo(BigDecimal.ONE) < 0;
  }

  /** In [0, 1]; what has no worth is as far from met as can be. */
  private BigDecimal worth(Question question) {
    var score = card.questions().get(question.key());
    var value = score == null ? null : score.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  private UnmetMust unmet(Question question) {
    var answer = view.answering().answer(question.key());
    var action = answer.action();
    return new UnmetMust(
        question.ref(),
        question.text(),
        reference(question),
        answered(question, answer),
        action == null ? null : action.what(),
        action == null ? null : action.lead(),
        action == null ? null : action.due());
  }

  private static String answered(Question question, Answer answer) {
    var words = AnswerWords.open(question, answer);
    return words.isEmpty() ? "Not answered" : words;
  }

  private String reference(Question question) {
    return Citation.of(question, view.asking().edition(), before).stream()
        .map(Citation::text)
        .collect(Collectors.joining("; "));
  }

  List<NextStep> steps() {
    return gaps().stream().map(this::step).toList();
  }

  private NextStep step(Question question) {
    var answer = view.answering().answer(question.key());
    var action = answer.action();
    return new NextStep(
        action == null ? null : action.what(),
        question.force().label(),
        (question.ref() + " " + question.text()).strip(),
        answered(question, answer),
        action == null ? null : action.lead(),
        action == null ? null : action.due());
  }

  List<ImpactClaim> claims() {
    var claims = new ArrayList<ImpactClaim>();
    for (var section : view.answering().visibleSections()) {
      for (var question : view.answering().visibleQuestions(section)) {
        var claim = view.answering().answer(question.key()).impact();
        if (!(question.type() instanceof ItemType.ImpactItem)
            || claim == null
            || claim.claim() == null) continue;
        var level = claim.level() == null ? 0 : claim.level();
        claims.add(
            new ImpactClaim(
                section.title(),
                claim.claim(),
                level,
                String.join(", ", claim.sources()).replace('-', ' '),
                toRise(level)));
      }
    }
    return claims;
  }

  private static String toRise(int level) {
    return switch (level) {
      case 0 -> "To reach level 1, name one thing that was done";
      case 1 -> "To reach level 2, say what changed in practice because of it";
      case 2 -> "To reach level 3, say what became better for children, and how you know";
      case 3 -> "To reach level 4, ask someone independent to check it";
      default -> "";
    };
  }
}
