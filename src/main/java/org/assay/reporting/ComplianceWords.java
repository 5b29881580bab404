package org.assay.reporting;

import static java.util.Objects.requireNonNull;
import static org.assay.reporting.Figures.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.figures.Breach;
import org.assay.figures.Breach.Progress;
import org.assay.figures.Completion;
import org.assay.figures.ComplianceFigures;
import org.assay.figures.CycleData;
import org.assay.figures.StandardResult;
import org.assay.questionset.Section;

/** What the figures say, in sentences. */
final class ComplianceWords {
  private static final int DECISIONS = 3;

  private final CycleData view;
  private final Completion completion;
  private final List<StandardResult> standards;
  private final List<Breach> breaches;

  ComplianceWords(ComplianceFigures figures) {
    this.view = figures.data();
    this.completion = figures.completion();
    this.standards = figures.standards().stream().filter(s -> s.score() != null).toList();
    this.breaches = figures.breaches();
  }

  List<KeyFigure> keyFigures() {
    var whole = completion.whole();
    var returned =
        new KeyFigure(
            "%s of %s".formatted(Figures.count(whole.returned()), Figures.count(whole.expected())),
            "organisations returned",
            whole.returnedLastYear() == null
                ? Figures.percent(whole.returnedShare()) + " of those asked"
                : "%s, against %s in the last cycle"
                    .formatted(
                        Figures.percent(whole.returnedShare()),
                        Figures.percent(whole.returnedLastYear())));
    if (view.returned() == 0) {
      return List.of(returned);
    }
    return List.of(
        returned,
        new KeyFigure(Figures.percent(view.now().whole()), "mean score claimed", lastWhole()),
        new KeyFigure(
            Figures.count(breaches.size()),
            "requirements not fully met",
            "in %s; %s"
                .formatted(number(organisations(breaches), "organisation"), withoutAction())),
        new KeyFigure("0", "returns moderated", "every score is the organisations' own claim"));
  }

  private String lastWhole() {
    var last = view.last().whole(view.scope());
    return last == null
        ? "the mean of the organisations' scores"
        : Figures.percent(last) + " in the last cycle";
  }

  List<String> headlines() {
    var headlines = new ArrayList<String>();
    if (view.returned() == 0) {
      return headlines;
    }
    var whole = completion.whole();
    headlines.add(
        "%s of %s have returned (%s), %s of them on time; %s in progress and %s not started."
            .formatted(
                Figures.count(whole.returned()),
                number(whole.expected(), "organisation"),
                Figures.percent(whole.returnedShare()),
                Figures.count(whole.onTime()),
                Figures.count(whole.inProgress()),
                Figures.count(whole.notStarted())));
    extremes(headlines);
    change(headlines);
    headlines.add(unmet());
    headlines.add(
        "No return has been moderated yet, so every score is what organisations say of"
            + " themselves.");
    return headlines;
  }

  private void extremes(List<String> headlines) {
    if (standards.size() > 1) {
      var low = weakest().orElseThrow();
      var high =
          standards.stream()
              .max(Comparator.comparing(s -> requireNonNull(s.score())))
              .orElseThrow();
      headlines.add(
          "“%s” is the weakest standard with a mean of %s; “%s” is the strongest with %s."
              .formatted(
                  low.title(),
                  Figures.percent(low.score()),
                  high.title(),
                  Figures.percent(high.score())));
    }
  }

  /** Only of standards that ask what they asked: the rest compare in part. */
  private void change(List<String> headlines) {
    var same =
        view.standards().stream()
            .filter(section -> view.last().asItWas(section) != null)
            .map(Section::ref)
            .toList();
    standards.stream()
        .filter(s -> same.contains(s.ref()) && moved(s) != 0)
        .max(Comparator.comparing(s -> Math.abs(moved(s))))
        .ifPresent(
            s ->
                headlines.add(
                    "“%s” moved most since the last cycle: %s points %s, to %s."
                        .formatted(
                            s.title(),
                            Math.abs(moved(s)),
                            moved(s) > 0 ? "up" : "down",
                            Figures.percent(s.score()))));
  }

  private static int moved(StandardResult standard) {
    return Figures.wholePoints(standard.lastScore(), standard.score());
  }

  private String unmet() {
    return breaches.isEmpty()
        ? "Every organisation that returned says that it meets every requirement of law and"
            + " statutory guidance."
        : "Requirements of law or statutory guidance are said not to be fully met %s, in %s; %s."
            .formatted(
                number(breaches.size(), "time"),
                number(organisations(breaches), "organisation"),
                withoutAction());
  }

  private String withoutAction() {
    var idle = idle().size();
    return idle == 0
        ? "each has an action named"
        : "%s of them without an action".formatted(Figures.count(idle));
  }

  List<String> decisions() {
    var decisions = new ArrayList<String>();
    if (!completion.outstanding().isEmpty()) {
      decisions.add(
          "Agree who writes to the %s still to return, and by when."
              .formatted(those(completion.outstanding().size())));
    }
    if (!idle().isEmpty()) {
      decisions.add(
          "Ask the %s with an unmet requirement and no action to name one within a month."
              .formatted(those(organisations(idle()))));
    }
    weakest()
        .ifPresent(
            s ->
                decisions.add(
                    "Decide what the partnership will do about “%s”, the weakest standard (%s)."
                        .formatted(s.title(), Figures.percent(s.score()))));
    if (view.returned() > 0) {
      decisions.add("Agree how many returns are to be moderated, and from which groups.");
    }
    return decisions.subList(0, Math.min(DECISIONS, decisions.size()));
  }

  List<String> escalations() {
    var escalations = new ArrayList<String>();
    var out = completion.outstanding().size();
    if (out > 0 && !view.scope().at().isBefore(view.scope().cycle().lateUntil())) {
      escalations.add(
          "%s had not returned when the second deadline passed."
              .formatted(number(out, "organisation")));
    }
    var overdue = breaches.stream().filter(b -> b.progress() == Progress.OVERDUE).toList();
    if (!overdue.isEmpty()) {
      escalations.add(
          "%s to meet a requirement of law or statutory guidance should have been finished by now."
              .formatted(number(overdue.size(), "action")));
    }
    return escalations;
  }

  private static String those(long organisations) {
    return organisations == 1 ? "organisation" : number(organisations, "organisation");
  }

  private Optional<StandardResult> weakest() {
    return standards.stream().min(Comparator.comparing(s -> requireNonNull(s.score())));
  }

  private List<Breach> idle() {
    return breaches.stream().filter(b -> b.progress() == Progress.NO_ACTION).toList();
  }

  private static long organisations(List<Breach> breaches) {
    return breaches.stream().map(Breach::organisation).distinct().count();
  }
}
