package org.assay.engine.authoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.engine.authoring.ChangedQuestion.BringForward;
import org.assay.engine.authoring.ChangedQuestion.Placed;
import org.assay.engine.authoring.ChangedQuestion.Trend;
import org.assay.engine.lint.lineage.Sameness;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Lineage;
import org.assay.engine.questionset.Lineage.Change;
import org.assay.engine.questionset.Lineage.Step;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** The list of what changed from one edition to the next. */
public record Changes(Edition previous, Edition next, List<ChangedQuestion> questions) {

  /** By the lineage; a question that it leaves out counts by its key and words. */
  public static Changes between(Edition previous, Edition next) {
    var steps = new ArrayList<>(told(previous, next));
    var to = new HashSet<String>();
    var from = new HashSet<String>();
    for (var step : steps) {
      Stream.ofNullable(step.to()).forEach(to::add);
      from.addAll(step.from());
    }
    next.questions().stream()
        .filter(q -> !to.contains(q.key()))
        .forEach(q -> steps.add(guess(previous, q, from)));
    steps.forEach(step -> from.addAll(step.from()));
    previous.questions().stream()
        .filter(q -> !from.contains(q.key()))
        .forEach(q -> steps.add(gone(q)));
    return new Changes(previous, next, inOrder(previous, next, steps));
  }

  /** How many questions went each way. */
  public Map<Change, Integer> counts() {
    var counts = new EnumMap<Change, Integer>(Change.class);
    questions.forEach(q -> counts.merge(q.change(), 1, Integer::sum));
    return counts;
  }

  /** What a respondent of last time should look at. */
  public List<ChangedQuestion> worthReading() {
    return questions.stream().filter(q -> !q.unchanged()).toList();
  }

  private static List<Step> told(Edition previous, Edition next) {
    return next.lineageFrom(previous).map(Lineage::map).orElse(List.of());
  }

  private static Step guess(Edition previous, Question now, Set<String> taken) {
    var old = taken.contains(now.key()) ? null : previous.question(now.key());
    if (old == null) {
      return new Step(now.key(), List.of(), Change.NEW, false, null, Map.of());
    }
    var same = Sameness.holds(old, now);
    return new Step(
        now.key(), List.of(now.key()), same ? Change.SAME : Change.REWORDED, same, null, Map.of());
  }

  private static Step gone(Question old) {
    return new Step(null, List.of(old.key()), Change.RETIRED, false, null, Map.of());
  }

  /** As the new document asks them, and then what it no longer asks. */
  private static List<ChangedQuestion> inOrder(Edition previous, Edition next, List<Step> steps) {
    var asked =
        next.questions().stream()
            .flatMap(q -> steps.stream().filter(step -> q.key().equals(step.to())));
    var retired = steps.stream().filter(step -> step.to() == null);
    return Stream.concat(asked, retired).map(step -> changed(previous, next, step)).toList();
  }

  private static ChangedQuestion changed(Edition previous, Edition next, Step step) {
    var before =
        step.from().stream().map(key -> placed(previous, key)).filter(Objects::nonNull).toList();
    var now = step.to() == null ? null : placed(next, step.to());
    return new ChangedQuestion(
        step.change(),
        now,
        before,
        step.points(),
        step.note(),
        trend(step),
        bringForward(step, now));
  }

  private static @Nullable Placed placed(Edition edition, String key) {
    var question = edition.question(key);
    var section = edition.sectionOf(key);
    return question == null || section == null ? null : new Placed(section, question);
  }

  private static Trend trend(Step step) {
    return switch (step.change()) {
      case NEW -> Trend.STARTS;
      case RETIRED -> Trend.ENDS;
      case RESCALED -> step.comparable() ? Trend.CONTINUES_RESCALED : Trend.RESTARTS;
      case SAME, EDITORIAL, REWORDED, SPLIT, MERGED, MOVED ->
          step.comparable() ? Trend.CONTINUES : Trend.RESTARTS;
    };
  }

  private static BringForward bringForward(Step step, @Nullable Placed now) {
    if (now == null || step.change() == Change.NEW) {
      return BringForward.NOTHING;
    }
    return switch (now.question().carryForward()) {
      case NEVER -> BringForward.NOTHING;
      case EVIDENCE_ONLY -> BringForward.EVIDENCE_ONLY;
      case CONFIRM -> confirm(step);
    };
  }

  /** An answer can stand for the new question only if one old answer means the same. */
  private static BringForward confirm(Step step) {
    if (!step.comparable() || step.from().size() != 1) {
      return BringForward.TO_READ;
    }
    return step.change() == Change.RESCALED
        ? BringForward.TO_CONFIRM_RESCALED
        : BringForward.TO_CONFIRM;
  }
}
