package org.assay.reporting;

import java.util.ArrayList;
import java.util.List;
import org.assay.engine.statistics.SignTest;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleFigures.Returned;
import org.assay.reporting.paper.FigureWords;

/** How the figures were worked out, and what is to be said against them. */
final class ComplianceMethod {
  private ComplianceMethod() {}

  static List<String> method() {
    return List.of(
        "Each answer scores between 0% (the lowest answer of its scale) and 100% (the highest). The"
            + " question set says how answers make the score of a standard, and standards that of"
            + " the whole.",
        "The score of a standard or of a group is the mean of the organisations' scores, each"
            + " counting once. Shares of met, partly met and not met, questions, themes and key"
            + " features pool the answers of all organisations.",
        "“Not applicable”, with a reason, is left out of scores and shares; how often it was chosen"
            + " is shown as well. A required question without an answer scores 0%.",
        "Change compares the same questions of the same organisations: those that mean the same in"
            + " both cycles, as far as an organisation answered them in both, as it had last signed"
            + " them off then. Up, same and down count organisations. A change is a headline only"
            + " from ten organisations on, and if so many on one side would come about by luck less"
            + " than once in twenty times (exact sign test).",
        "While a cycle is open, its returns are compared with those of the last cycle at the same"
            + " distance from the first deadline.",
        "Moderated scores come from the random part of a sample of submitted returns, once a"
            + " moderator has finished. Each is the return scored again with what was found in"
            + " place of each claim that was marked; what was not marked counts as claimed. The"
            + " interval (95%, Student) is of the mean over those returns; fewer than five are too"
            + " few to say a mean.",
        "Percentages are whole and rounded half up. 100% is shown only when nothing is missing, and"
            + " <1% is less than a half per cent but not none. Shares are rounded one by one and"
            + " may not add to 100%; a shift or a change is worked out before rounding, and so is"
            + " the band of a score.",
        "Actions are counted by their own record as at the time of this paper: done means closed"
            + " with proof. The plan beside a requirement is the one that was signed off.",
        "Completion goes by the first sign-off of each return up to the time of this paper, and by"
            + " the register's groups as they stood then; scores go by the groups as they stood at"
            + " sign-off. Names of organisations are those of today.",
        "The Excel file has every question, and all lines of tables that are cut short here.");
  }

  static List<String> dataQuality(CycleData view) {
    var notes = new ArrayList<String>();
    var returned = view.returned();
    if (returned == 0) {
      return notes;
    }
    notes.add(answers(view.figures().returned()));
    evidence(view, notes);
    comparison(view, notes);
    return notes;
  }

  private static String answers(List<Returned> returned) {
    long many = returned.stream().mapToLong(Returned::number).sum();
    long answered = returned.stream().mapToLong(Returned::answered).sum();
    long not = returned.stream().mapToLong(Returned::notApplicable).sum();
    long open = returned.stream().mapToLong(Returned::unanswered).sum();
    long asked = answered + not + open;
    return "%s asked %s scored questions in all: %s were left without an answer (%s) and %s were not applicable (%s)."
        .formatted(
            FigureWords.number(many, "return"),
            FigureWords.count(asked),
            FigureWords.count(open),
            FigureWords.percent(open, asked),
            FigureWords.count(not),
            FigureWords.percent(not, asked));
  }

  private static void evidence(CycleData view, List<String> notes) {
    var ages = view.figures().evidence();
    if (ages.answers() > 0) {
      notes.add(
          "%s of %s answers that name evidence rely on evidence older than twelve months; %s give no date for theirs."
              .formatted(
                  FigureWords.count(ages.old()),
                  FigureWords.count(ages.answers()),
                  FigureWords.count(ages.undated())));
    }
  }

  private static void comparison(CycleData view, List<String> notes) {
    var scored = view.scorable();
    if (!view.last().exists()) {
      notes.add("There is no earlier cycle to compare with.");
      return;
    }
    long compared = scored.stream().filter(q -> view.last().compares(q.key())).count();
    notes.add(
        "%s of %s scored questions compare with the last cycle."
            .formatted(FigureWords.count(compared), FigureWords.count(scored.size())));
    luck(view, notes);
    long changed = view.standards().stream().filter(s -> !view.last().asItWas(s)).count();
    if (changed > 0) {
      notes.add(
          "%s asked other questions last time: changes there are over the questions that compare."
              .formatted(FigureWords.number(changed, "standard")));
    }
  }

  /** With many questions side by side, some pass any test by luck. */
  private static void luck(CycleData view, List<String> notes) {
    var compared =
        view.scorable().stream()
            .map(q -> view.last().question(q.key()))
            .filter(it -> it != null && it.up() + it.down() > 0)
            .toList();
    if (!compared.isEmpty()) {
      var pass = compared.stream().filter(it -> it != null && it.p() < Change.BY_LUCK).count();
      var byLuck =
          compared.stream()
              .mapToDouble(
                  it -> it == null ? 0 : SignTest.passing(it.up() + it.down(), Change.BY_LUCK))
              .sum();
      notes.add(
          "%s changed. %s of them changed by more than chance explains (sign test at 5%%); %s would do so by chance alone."
              .formatted(
                  FigureWords.number(compared.size(), "question"),
                  FigureWords.count(pass),
                  byLuck < 1
                      ? "fewer than one"
                      : "about " + FigureWords.count(Math.round(byLuck))));
    }
  }
}
