package org.assay.reporting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.assay.answering.Answer;
import org.assay.answering.AnswerWords;
import org.assay.questionset.ItemType;
import org.assay.questionset.Question;
import org.assay.questionset.Statute;
import org.assay.returns.ReturnView;
import org.assay.scoring.Scorecard;

/** What a return says is missing, what is to be done about it, and what difference it claims. */
record ReturnGaps(ReturnView view, Scorecard card) {
  private static final int STEPS = 12;

  List<UnmetMust> unmet() {
    return card.mustBreaches().stream().map(this::question).map(this::unmet).toList();
  }

  Question question(String key) {
    return Objects.requireNonNull(view.asking().edition().question(key));
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
    var words = AnswerWords.of(question, answer);
    return words.isEmpty() ? "Not answered" : words;
  }

  private String reference(Question question) {
    if (question.statutory().isEmpty()) return "local";
    var first = question.statutory().getFirst();
    var title =
        view.asking().edition().set().statutes().stream()
            .filter(s -> s.key().equals(first.statute()))
            .map(Statute::title)
            .findFirst()
            .orElse(first.statute());
    return first.at() == null ? title : title + ", " + first.at();
  }

  List<NextStep> steps() {
    var keys = new LinkedHashSet<>(card.mustBreaches());
    keys.addAll(card.actionsRequired());
    return keys.stream().limit(STEPS).map(this::question).map(this::step).toList();
  }

  private NextStep step(Question question) {
    var answer = view.answering().answer(question.key());
    var action = answer.action();
    var what = action == null ? null : action.what();
    var because = question.ref() + ": " + answered(question, answer);
    return what == null
        ? new NextStep(
            "Decide what will be done, by whom and by when",
            because,
            null,
            null,
            reference(question))
        : new NextStep(
            what,
            because,
            Objects.requireNonNull(action).lead(),
            action.due(),
            reference(question));
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
      case 0 -> "Name one thing that was done";
      case 1 -> "Say what changed in practice because of it";
      case 2 -> "Say what became better for children, and how you know";
      case 3 -> "Ask somebody outside to test it";
      default -> "Share it with others";
    };
  }
}
