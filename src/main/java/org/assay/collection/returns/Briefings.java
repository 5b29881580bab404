package org.assay.collection.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.Briefing.Move;
import org.assay.collection.returns.Briefing.Since;
import org.assay.collection.returns.Briefing.Standard;
import org.assay.collection.returns.Briefing.Unmet;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.ComparableQuestions;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Scoring;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorecard;
import org.assay.engine.scoring.Scorecard.QuestionScore;
import org.assay.engine.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/** Briefs the accountable body on a return that was sent to it. */
@Singleton
public class Briefings {
  private final ReturnRepository returns;
  private final ReturnViews views;
  private final Cycles cycles;

  Briefings(ReturnRepository returns, ReturnViews views, Cycles cycles) {
    this.returns = returns;
    this.views = views;
    this.cycles = cycles;
  }

  @Transactional
  public Briefing of(ReturnView view) {
    var edition = view.asking().edition();
    var card = Scorer.score(edition, view.answering(), Phase.FINAL);
    return new Briefing(
        view,
        card,
        band(edition, card),
        card.mustBreaches().stream().map(key -> unmet(view, key)).toList(),
        Challenges.of(view, card),
        card.sections().stream()
            .map(
                it -> new Standard(Objects.requireNonNull(edition.section(it.key())), it.percent()))
            .toList(),
        lastTime(view).map(then -> since(view, card, then)).orElse(null));
  }

  private static @Nullable String band(Edition edition, Scorecard card) {
    var code = card.compliance().band();
    return edition.set().scoring().bands().stream()
        .filter(band -> band.code().equals(code))
        .map(Scoring.Band::label)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(code);
  }

  private static Unmet unmet(ReturnView view, String key) {
    var question = Objects.requireNonNull(view.asking().edition().question(key));
    var answer = view.answering().answer(key);
    var action = answer.action();
    return new Unmet(
        question.ref(),
        question.text(),
        words(question, answer),
        action == null ? null : action.what(),
        action == null ? null : action.due());
  }

  private static String words(Question question, Answer answer) {
    var words = AnswerWords.open(question, answer);
    return words.isEmpty() ? "Not answered" : String.join("; ", words.lines().toList());
  }

  private Optional<ReturnView> lastTime(ReturnView view) {
    var cycle = view.asking().cycle();
    var previous = cycle.previousId();
    return previous == null
        ? Optional.empty()
        : returns
            .find(cycle.partnershipId(), previous, view.agencyReturn().organisationId())
            .flatMap(views::submitted);
  }

  private Since since(ReturnView view, Scorecard card, ReturnView then) {
    var before = then.asking().edition();
    var old = Scorer.score(before, then.answering(), Phase.FINAL);
    var better = new ArrayList<Step>();
    var worse = new ArrayList<Step>();
    int compared = 0;
    for (var pair : ComparableQuestions.between(view.asking().edition(), before).entrySet()) {
      var step = step(pair, card.questions(), old.questions());
      if (step == null) continue;
      compared++;
      if (step.by().signum() > 0) better.add(step);
      if (step.by().signum() < 0) worse.add(step);
    }
    return new Since(
        then.asking().cycle().title(),
        compared,
        moves(better, view, then),
        moves(worse, view, then));
  }

  /**
   * @param by how much the answer's worth rose, in [-1, 1]
   */
  private record Step(String key, String then, BigDecimal by) {}

  private static @Nullable Step step(
      Map.Entry<String, String> pair,
      Map<String, QuestionScore> now,
      Map<String, QuestionScore> before) {
    var after = worth(now, pair.getKey());
    var earlier = worth(before, pair.getValue());
    return after == null || earlier == null
        ? null
        : new Step(pair.getKey(), pair.getValue(), after.subtract(earlier));
  }

  private static @Nullable BigDecimal worth(Map<String, QuestionScore> scores, String key) {
    var score = scores.get(key);
    return score == null ? null : score.value();
  }

  private static List<Move> moves(List<Step> steps, ReturnView view, ReturnView then) {
    var edition = view.asking().edition();
    return steps.stream()
        .sorted(
            Comparator.comparing((Step step) -> step.by().abs())
                .reversed()
                .thenComparing(step -> edition.indexOf(step.key())))
        .map(
            step -> {
              var question = Objects.requireNonNull(edition.question(step.key()));
              var old = Objects.requireNonNull(then.asking().edition().question(step.then()));
              return new Move(
                  question.ref(),
                  question.text(),
                  words(old, then.answering().answer(step.then())),
                  words(question, view.answering().answer(step.key())));
            })
        .toList();
  }
}
