package org.assay.reporting.figures.compliance;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assay.engine.questionset.Citation;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Reference;
import org.assay.engine.questionset.Statute;
import org.assay.engine.statistics.WholePercent;
import org.assay.reporting.figures.Breach;
import org.assay.reporting.figures.Breach.Progress;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleFigures.Unmet;
import org.assay.reporting.figures.GapCount;
import org.assay.reporting.figures.Gaps;
import org.jspecify.annotations.Nullable;

/** Requirements that organisations say they do not meet, and what they will do about it. */
final class BreachFigures {
  private final CycleData view;
  private final LocalDate today;
  private final Map<String, String> references = new HashMap<>();

  private BreachFigures(CycleData view) {
    this.view = view;
    this.today = view.scope().day();
  }

  static Breaches of(CycleData view) {
    var breaches = new BreachFigures(view);
    var gaps = view.gaps();
    return new Breaches(
        breaches.counts(gaps),
        gaps.organisations(),
        gaps.withoutAction(),
        gaps.pressing().stream().map(breaches::breach).toList());
  }

  /** In the order of the questions. */
  private List<Breaches.Count> counts(Gaps gaps) {
    var edition = view.scope().edition();
    var by = new TreeMap<Integer, List<GapCount>>();
    gaps.counts().stream()
        .filter(GapCount::isUnmet)
        .forEach(
            it ->
                by.computeIfAbsent(edition.indexOf(it.question()), index -> new ArrayList<>())
                    .add(it));
    return by.values().stream().map(this::count).toList();
  }

  private Breaches.Count count(List<GapCount> those) {
    var question = requireNonNull(view.scope().edition().question(those.getFirst().question()));
    return new Breaches.Count(
        Breach.asked(question.ref(), question.text(), reference(question)),
        question.ref() + "  " + question.text(),
        number(those, it -> !it.isPartly()),
        number(those, GapCount::isPartly),
        number(those, it -> it.pressing() == Progress.NO_ACTION),
        number(those, it -> it.pressing() == Progress.OVERDUE),
        number(those, it -> it.pressing() == Progress.DONE));
  }

  private static int number(List<GapCount> those, Predicate<GapCount> which) {
    return those.stream().filter(which).mapToInt(GapCount::number).sum();
  }

  private Breach breach(Unmet unmet) {
    var question = requireNonNull(view.scope().edition().question(unmet.question()));
    return new Breach(
        unmet.organisation(),
        question.ref(),
        question.text(),
        reference(question),
        answer(question, unmet),
        unmet.state().equals("answered") && unmet.ratio() != null && unmet.ratio().signum() > 0,
        unmet.plan(),
        unmet.due(),
        progress(unmet));
  }

  private String reference(Question question) {
    return references.computeIfAbsent(question.key(), key -> cited(question));
  }

  private Progress progress(Unmet it) {
    var due = it.due();
    return Progress.of(it.progress(), it.plan() != null, due != null && due.isBefore(today));
  }

  private String cited(Question question) {
    var statutes = view.scope().edition().set().statutes();
    var words =
        question.statutory().stream().map(it -> words(it, statutes)).flatMap(Stream::ofNullable);
    var all = String.join("; ", words.distinct().toList());
    return all.isEmpty() ? "no reference given" : all;
  }

  private static @Nullable String words(Reference reference, List<Statute> statutes) {
    return statutes.stream()
        .filter(statute -> statute.key().equals(reference.statute()))
        .findFirst()
        .map(statute -> Citation.text(statute, reference))
        .orElse(null);
  }

  private static String answer(Question question, Unmet unmet) {
    return switch (unmet.state()) {
      case "unknown" -> "Not known";
      case "notYet" -> "Not answered";
      default -> given(question, unmet);
    };
  }

  private static String given(Question question, Unmet unmet) {
    var option = unmet.option();
    if ("yes".equals(option) || "no".equals(option)) {
      return "yes".equals(option) ? "Yes" : "No";
    }
    return question.type().options().stream()
        .filter(it -> it.code().equals(option))
        .findFirst()
        .map(it -> it.label())
        .orElse(partly(unmet.ratio()));
  }

  private static String partly(@Nullable BigDecimal ratio) {
    return ratio == null ? "Not scored" : WholePercent.of(ratio) + " met";
  }
}
