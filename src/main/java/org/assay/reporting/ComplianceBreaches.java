package org.assay.reporting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.questionset.Citation;
import org.assay.questionset.Question;
import org.assay.questionset.Reference;
import org.assay.questionset.Statute;
import org.assay.reporting.Breach.Progress;
import org.assay.reporting.CycleAnswersReader.Plan;
import org.assay.reporting.CycleFigures.Unmet;
import org.jspecify.annotations.Nullable;

/** Requirements that organisations say they do not meet, and what they will do about it. */
final class ComplianceBreaches {
  private static final List<Progress> PRESSING =
      List.of(
          Progress.NO_ACTION,
          Progress.OVERDUE,
          Progress.PLANNED,
          Progress.UNDER_WAY,
          Progress.DONE);
  private static final int MONTH = 30;
  private static final int QUARTER = 90;

  private final CycleView view;
  private final LocalDate today;
  private final Map<Answered, Plan> plans = new HashMap<>();

  private ComplianceBreaches(CycleView view) {
    this.view = view;
    this.today = view.scene().day();
    view.said().plans().forEach(p -> plans.put(new Answered(p.submission(), p.question()), p));
  }

  private record Answered(long submission, String question) {}

  /** Most pressing first. */
  static List<Breach> of(CycleView view) {
    var edition = view.scene().edition();
    var breaches = new ComplianceBreaches(view);
    return view.unmet().stream()
        .sorted(Comparator.comparing(u -> edition.indexOf(u.question())))
        .map(breaches::breach)
        .sorted(
            Comparator.comparing(Breach::partly).thenComparing(b -> PRESSING.indexOf(b.progress())))
        .toList();
  }

  static ActionsSummary actions(CycleView view) {
    var today = view.scene().day();
    var late =
        view.said().plans().stream()
            .map(Plan::due)
            .filter(due -> due != null && due.isBefore(today))
            .map(Objects::requireNonNull)
            .toList();
    int under =
        (int) late.stream().filter(due -> !due.isBefore(today.minusDays(MONTH - 1))).count();
    int over = (int) late.stream().filter(due -> due.isBefore(today.minusDays(QUARTER))).count();
    int named = view.said().plans().size();
    return new ActionsSummary(
        named,
        0,
        0,
        new AgeingBar.Ages(named - late.size(), under, late.size() - under - over, over));
  }

  private Breach breach(Unmet unmet) {
    var question = requireNonNull(view.scene().edition().question(unmet.question()));
    var plan = plans.get(new Answered(unmet.submission(), unmet.question()));
    var action = plan == null ? null : plan.what();
    var due = plan == null ? null : plan.due();
    return new Breach(
        unmet.organisation(),
        question.ref(),
        question.text(),
        reference(question),
        answer(question, unmet),
        unmet.state().equals("answered") && unmet.ratio() != null && unmet.ratio().signum() > 0,
        action,
        due,
        progress(action, due));
  }

  private Progress progress(@Nullable String action, @Nullable LocalDate due) {
    if (action == null) {
      return Progress.NO_ACTION;
    }
    return due != null && due.isBefore(today) ? Progress.OVERDUE : Progress.PLANNED;
  }

  private String reference(Question question) {
    var statutes = view.scene().edition().set().statutes();
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
    return ComplianceQuestions.options(question.type()).stream()
        .filter(it -> it.code().equals(option))
        .findFirst()
        .map(it -> it.label())
        .orElse(Figures.percent(unmet.ratio()) + " met");
  }
}
