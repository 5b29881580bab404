package org.assay.reporting.figures;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.engine.questionset.Citation;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Reference;
import org.assay.engine.questionset.Statute;
import org.assay.engine.statistics.WholePercent;
import org.assay.reporting.figures.Breach.Progress;
import org.assay.reporting.figures.CycleFigures.Unmet;
import org.jspecify.annotations.Nullable;

/** Requirements that organisations say they do not meet, and what they will do about it. */
final class BreachFigures {
  private static final List<Progress> PRESSING =
      List.of(
          Progress.NO_ACTION,
          Progress.OVERDUE,
          Progress.PLANNED,
          Progress.UNDER_WAY,
          Progress.DONE);

  private final CycleData view;
  private final LocalDate today;
  private final Map<String, String> references = new HashMap<>();

  private BreachFigures(CycleData view) {
    this.view = view;
    this.today = view.scope().day();
  }

  /** Most pressing first. */
  static List<Breach> of(CycleData view) {
    var edition = view.scope().edition();
    var breaches = new BreachFigures(view);
    return view.unmet().stream()
        .sorted(
            Comparator.<Unmet>comparingInt(u -> edition.indexOf(u.question()))
                .thenComparing(Unmet::organisation))
        .map(breaches::breach)
        .sorted(
            Comparator.comparing(Breach::partly).thenComparing(b -> PRESSING.indexOf(b.progress())))
        .toList();
  }

  private Breach breach(Unmet unmet) {
    var question = requireNonNull(view.scope().edition().question(unmet.question()));
    return new Breach(
        unmet.organisation(),
        question.ref(),
        question.text(),
        references.computeIfAbsent(question.key(), key -> reference(question)),
        answer(question, unmet),
        unmet.state().equals("answered") && unmet.ratio() != null && unmet.ratio().signum() > 0,
        unmet.plan(),
        unmet.due(),
        progress(unmet));
  }

  /** What was done stays done, however late; a plan without words is no plan. */
  private Progress progress(Unmet it) {
    if (it.progress() == ActionProgress.DONE) {
      return Progress.DONE;
    }
    if (it.plan() == null) {
      return Progress.NO_ACTION;
    }
    var due = it.due();
    if (due != null && due.isBefore(today)) {
      return Progress.OVERDUE;
    }
    return it.progress() == ActionProgress.UNDER_WAY ? Progress.UNDER_WAY : Progress.PLANNED;
  }

  private String reference(Question question) {
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
    return Options.of(question.type()).stream()
        .filter(it -> it.code().equals(option))
        .findFirst()
        .map(it -> it.label())
        .orElse(partly(unmet.ratio()));
  }

  private static String partly(@Nullable BigDecimal ratio) {
    return ratio == null ? "Not scored" : WholePercent.of(ratio) + " met";
  }
}
