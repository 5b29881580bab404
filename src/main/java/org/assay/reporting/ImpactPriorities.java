package org.assay.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Tag;
import org.assay.reporting.PriorityPage.Measure;
import org.assay.reporting.assurance.AssuranceSections;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.QuestionResult;
import org.assay.reporting.figures.impact.ImpactFigures.Claims;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** The partnership's priorities, as far as the question set speaks of them. */
final class ImpactPriorities {
  /** As many as somebody reads of one priority. */
  private static final int QUESTIONS = 8;

  private final CycleData view;
  private final AssuranceSections assurance;

  ImpactPriorities(CycleData view, AssuranceSections assurance) {
    this.view = view;
    this.assurance = assurance;
  }

  List<PriorityPage> pages() {
    return view.returned() == 0
        ? List.of()
        : view.scope().edition().set().priorities().stream().map(this::page).toList();
  }

  private PriorityPage page(Tag priority) {
    var tagged =
        view.scope().edition().questions().stream()
            .filter(q -> q.priorities().contains(priority.key()))
            .toList();
    return new PriorityPage(
        priority.title(),
        "What this cycle's returns, case audits, quarterly figures and recommendations say about"
            + " it.",
        measures(priority, tagged),
        lowest(tagged));
  }

  private List<Measure> measures(Tag priority, List<Question> tagged) {
    var scored = keys(tagged.stream().filter(q -> q.type().scored()).toList());
    var impact =
        keys(tagged.stream().filter(q -> q.type() instanceof ItemType.ImpactItem).toList());
    var set = view.scope().edition().set();
    var measures = new ArrayList<Measure>();
    measures.addAll(
        List.of(
            new Measure(
                set.title(),
                scored.isEmpty()
                    ? "Mean score"
                    : "Mean score of %s"
                        .formatted(FigureWords.number(scored.size(), "tagged question")),
                score(view.now().pooled(scored).score(), scored),
                change(priority)),
            new Measure(
                set.title(),
                "Mean impact level, 0 to 4",
                level(Claims.of(view.figures(), impact)),
                FigureWords.NONE),
            new Measure(
                "Requirements",
                "Not fully met",
                unmet(priority, Set.copyOf(keys(tagged))),
                FigureWords.NONE)));
    assurance
        .of(priority.key())
        .forEach(
            it -> measures.add(new Measure(it.source(), it.measure(), it.finding(), it.before())));
    measures.addAll(told(tagged));
    return measures;
  }

  /** What was counted, chosen or dated about it. */
  private List<Measure> told(List<Question> tagged) {
    var keys = keys(tagged);
    var measures = new ArrayList<Measure>();
    for (var question : view.told()) {
      if (!keys.contains(question.key())) continue;
      for (var part : question.parts()) {
        var label = part.label().isEmpty() ? question.text() : question.text() + " " + part.label();
        measures.add(
            new Measure(
                question.ref(),
                label,
                Objects.requireNonNullElse(
                    AnswerSummaryTables.total(question, part, part.all(), question.answered()),
                    FigureWords.NONE),
                Objects.requireNonNullElse(
                    part.before() == null
                        ? null
                        : AnswerSummaryTables.total(
                            question, part, part.before(), question.lastAnswered()),
                    FigureWords.NONE)));
      }
    }
    return measures;
  }

  private String change(Tag priority) {
    var change = view.last().priority(priority.key());
    return change == null
        ? FigureWords.NONE
        : FigureWords.pointsInWords(change.difference())
            + " over "
            + FigureWords.number(change.organisations(), "organisation");
  }

  private static String score(@Nullable BigDecimal score, List<String> questions) {
    return questions.isEmpty() ? "No question is tagged with it" : FigureWords.percent(score);
  }

  private static String level(Claims claims) {
    return claims.number() == 0
        ? "No claim"
        : "%s over %s"
            .formatted(
                FigureWords.mean(claims.mean()), FigureWords.number(claims.number(), "claim"));
  }

  private String unmet(Tag priority, Set<String> keys) {
    var unmet = view.gaps().unmet(keys);
    return unmet == 0
        ? "None"
        : "%s in %s"
            .formatted(
                FigureWords.count(unmet),
                FigureWords.number(
                    view.gaps().byPriority().getOrDefault(priority.key(), 0), "organisation"));
  }

  private List<QuestionResult> lowest(List<Question> tagged) {
    return tagged.stream()
        .filter(q -> q.type().scored())
        .map(view::result)
        .filter(q -> q.score() != null)
        .sorted(Comparator.comparing(q -> requireNonNull(q.score())))
        .limit(QUESTIONS)
        .toList();
  }

  private static List<String> keys(List<Question> questions) {
    return questions.stream().map(Question::key).toList();
  }
}
