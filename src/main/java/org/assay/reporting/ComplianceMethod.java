package org.assay.reporting;

import java.util.ArrayList;
import java.util.List;
import org.assay.figures.CycleData;
import org.assay.figures.CycleFigures.Returned;

/** How the figures were worked out, and what is to be said against them. */
final class ComplianceMethod {
  private ComplianceMethod() {}

  static List<String> method() {
    return List.of(
        "An answer is worth its place on its scale between least and most; the question set says"
            + " how answers make a standard's score and standards make the whole.",
        "The score of a standard or of a group is the mean of the organisations' scores, each"
            + " counting once. Shares of met, partly met and not met, questions, themes and key"
            + " features pool the answers of all organisations.",
        "Not applicable, with a reason, leaves both sides of a sum; its share is shown beside it. A"
            + " question that had to be answered and was not counts as nothing.",
        "Last year's figures stand only on questions that mean the same in both cycles. Movers"
            + " count only organisations that answered in both.",
        "Percentages are whole, rounded half up; 100% is shown only when nothing is missing.",
        "Completion goes by the first sign-off of each return up to the time of this paper, and by"
            + " the register's groups as they stand today; scores go by the groups as they stood at"
            + " sign-off.");
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
    notes.add(
        "Actions are those named in the returns themselves. Whether one was carried over or closed"
            + " with proof is not known from a return.");
    return notes;
  }

  private static String answers(List<Returned> returned) {
    long answered = returned.stream().mapToLong(Returned::answered).sum();
    long not = returned.stream().mapToLong(Returned::notApplicable).sum();
    long open = returned.stream().mapToLong(Returned::unanswered).sum();
    long asked = answered + not + open;
    return "%s asked %s scored questions in all: %s were left without an answer (%s) and %s were not applicable (%s)."
        .formatted(
            Figures.number(returned.size(), "return"),
            Figures.count(asked),
            Figures.count(open),
            Figures.percent(open, asked),
            Figures.count(not),
            Figures.percent(not, asked));
  }

  private static void evidence(CycleData view, List<String> notes) {
    var ages = view.figures().evidence();
    if (ages.answers() > 0) {
      notes.add(
          "Evidence older than twelve months stands behind %s of %s answers that name evidence; %s give no date for theirs."
              .formatted(
                  Figures.count(ages.old()),
                  Figures.count(ages.answers()),
                  Figures.count(ages.undated())));
    }
  }

  private static void comparison(CycleData view, List<String> notes) {
    var scored = view.scorable();
    if (view.last().totals() == null) {
      notes.add("There is no earlier cycle to compare with.");
      return;
    }
    long compared = scored.stream().filter(q -> view.last().compares(q.key())).count();
    notes.add(
        "%s of %s scored questions compare with the last cycle."
            .formatted(Figures.count(compared), Figures.count(scored.size())));
    long changed = view.standards().stream().filter(s -> view.last().asItWas(s) == null).count();
    if (changed > 0) {
      notes.add(
          "%s asked something else last time: last year's figure there pools the questions that compare."
              .formatted(Figures.number(changed, "standard")));
    }
  }
}
