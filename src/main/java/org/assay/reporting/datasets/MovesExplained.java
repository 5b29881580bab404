package org.assay.reporting.datasets;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.submission.SubmissionRule;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.FormKind;
import org.assay.learning.recommendations.rules.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Quarterly figures are not sent before each that moved more than declared is explained by its
 * number, and each that was given last quarter and is left open now is named as not collected.
 */
@Singleton
class MovesExplained implements SubmissionRule {
  private static final String MOVED = "moved";
  private static final String NOT_COLLECTED = "not-collected";

  private final DatasetRepository figures;
  private final Clock clock;

  MovesExplained(DatasetRepository figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @Override
  public List<Finding> findings(ReturnView draft) {
    var edition = draft.asking().edition();
    if (edition.set().kind() != FormKind.DATASET || draft.submission() != null) return List.of();
    var before = before(draft);
    var found = new ArrayList<Finding>();
    for (var measure : Datasets.measures(edition)) {
      var then = before.get(measure.key());
      if (then == null || !draft.answering().visible(measure.key())) continue;
      var now = now(draft, measure);
      if (now == null) addOpen(found, draft, measure, then);
      else if (now.movedFrom(then, measure)) addMoved(found, draft, measure, now, then);
    }
    return found;
  }

  /** What the same agency signed off for the quarter before, by key. */
  private Map<String, Reported> before(ReturnView draft) {
    var quarter = quarter(draft).previous();
    var organisation = draft.asking().organisation().id();
    var before = new HashMap<String, Reported>();
    figures
        .figures(
            draft.asking().cycle().partnershipId(),
            draft.asking().edition().set().id(),
            clock.instant())
        .stream()
        .filter(it -> it.organisation() == organisation && it.quarter().equals(quarter))
        .forEach(it -> before.put(it.measure(), it));
    return before;
  }

  private static Quarter quarter(ReturnView draft) {
    return Quarter.completeOn(draft.asking().cycle().opensOn());
  }

  private static @Nullable Reported now(ReturnView draft, Measure measure) {
    var answer = draft.answering().answers().get(measure.key());
    var it = draft.asking().organisation();
    return switch (answer == null ? null : answer.value()) {
      case Value.Share(var part, var whole) ->
          new Reported(quarter(draft), it.id(), it.name(), measure.key(), part, whole);
      case Value.Amount(var number) ->
          new Reported(quarter(draft), it.id(), it.name(), measure.key(), number, null);
      case null, default -> null;
    };
  }

  private static void addMoved(
      List<Finding> found, ReturnView draft, Measure measure, Reported now, Reported then) {
    if (names(draft, MOVED, measure)) return;
    found.add(
        finding(
            draft,
            MOVED,
            "dataset/moved",
            "%s: it moved from %s to %s. Say why in %s, with its number %s."
                .formatted(
                    measure.ref(),
                    FigureQuery.words(then),
                    FigureQuery.words(now),
                    ref(draft, MOVED),
                    measure.ref())));
  }

  private static void addOpen(
      List<Finding> found, ReturnView draft, Measure measure, Reported then) {
    if (names(draft, NOT_COLLECTED, measure)) return;
    found.add(
        finding(
            draft,
            measure.key(),
            "dataset/not-collected",
            "%s: last quarter it was %s. Enter it, or say in %s why it is not collected, with its number %s."
                .formatted(
                    measure.ref(),
                    FigureQuery.words(then),
                    ref(draft, NOT_COLLECTED),
                    measure.ref())));
  }

  private static Finding finding(ReturnView draft, String key, String code, String message) {
    var section = draft.asking().edition().sectionOf(key);
    return new Finding(
        code,
        "/answers/" + key,
        key,
        section == null ? null : section.key(),
        Severity.ERROR,
        message,
        Map.of());
  }

  private static String ref(ReturnView draft, String key) {
    var question = draft.asking().edition().question(key);
    return question == null ? key : question.ref();
  }

  /** Whether a text has the figure's number in it, and not only as a part of another number. */
  private static boolean names(ReturnView draft, String question, Measure measure) {
    Answer answer = draft.answering().answers().get(question);
    return answer != null
        && answer.value() instanceof Value.Words(var text)
        && Pattern.compile("(?<![\\d.])" + Pattern.quote(measure.ref()) + "(?![\\d])")
            .matcher(text)
            .find();
  }
}
