package org.assay.engine.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.lint.LintContext.PlacedSection;
import org.assay.engine.lint.values.AnswerValues;
import org.assay.engine.lint.values.ConditionText;
import org.assay.engine.questionset.Combine;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option.OptionState;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Scoring.Band;
import org.assay.engine.questionset.Scoring.Unanswered;

/** Scores, bands and caps that cannot do what their author wanted. */
final class ScoringRules {
  private static final String BANDS = "/scoring/bands";

  private ScoringRules() {}

  /**
   * Tells from the values that single answers can have; what a mean of many can reach is taken to
   * have no gaps.
   */
  static Stream<LintFinding> unreachableBands(LintContext subject) {
    if (subject.set().scoring().none()) {
      return Stream.empty();
    }
    var reachable = Attainable.of(subject);
    var found = new ArrayList<LintFinding>();
    var above = BigDecimal.TWO;
    for (var band : subject.set().scoring().bands()) {
      if (band.from().compareTo(above) == 0) {
        found.add(
            new LintFinding(
                BANDS,
                "The band “"
                    + band.code()
                    + "” begins where the one before it does, at "
                    + band.from()
                    + "."));
      } else if (!reachable.meets(band.from(), above)) {
        found.add(
            new LintFinding(
                BANDS,
                "No answers reach the band “" + band.code() + "”: " + reachable.said() + "."));
      }
      above = band.from();
    }
    lowest(subject.set().scoring().bands(), reachable, found);
    return found.stream();
  }

  static Stream<LintFinding> allNotApplicable(LintContext subject) {
    return subject.sections().stream()
        .filter(s -> s.section().mandatory())
        .filter(
            s ->
                !scored(s).isEmpty()
                    && scored(s).stream().allMatch(ScoringRules::allowsNotApplicable))
        .map(
            s ->
                new LintFinding(
                    s.pointer(),
                    "Every scored question of the mandatory section “"
                        + s.section().key()
                        + "” may be marked not applicable, so the whole section can drop out of the"
                        + " score.",
                    "Ask at least one of them on a scale without “not applicable”, or make the"
                        + " section optional."));
  }

  /** Without a mandatory section there is no score that an optional one could only raise. */
  static Stream<LintFinding> allOptional(LintContext subject) {
    return subject.sections().stream().anyMatch(s -> s.section().mandatory())
        ? Stream.empty()
        : Stream.of(
            new LintFinding(
                "/sections",
                "No section is mandatory, so every section that is answered counts, and what is not"
                    + " marked required may be left open.",
                "Make the sections mandatory that everybody answers."));
  }

  static Stream<LintFinding> nonPositiveWeights(LintContext subject) {
    var sections =
        subject.sections().stream()
            .filter(s -> s.section().weight().signum() <= 0)
            .map(s -> weight(s.pointer(), s.section().weight()));
    var questions =
        subject.questions().stream()
            .filter(q -> q.question().weight().signum() <= 0)
            .map(q -> weight(q.pointer(), q.question().weight()));
    return Stream.concat(sections, questions);
  }

  static Stream<LintFinding> criticalCannotFire(LintContext subject) {
    return subject.questions().stream()
        .filter(q -> q.question().critical() != null)
        .flatMap(q -> cannotFire(subject, q));
  }

  private static Stream<LintFinding> cannotFire(LintContext subject, PlacedQuestion q) {
    var critical = q.question().critical();
    var bands = ReferenceRules.bands(subject);
    if (critical == null) {
      return Stream.empty();
    }
    if (!bands.isEmpty() && bands.getFirst().equals(critical.capBand())) {
      var lower =
          bands.size() > 1
              ? "Cap at a lower band, such as “" + bands.get(1) + "”."
              : "Add a lower band.";
      return Stream.of(
          new LintFinding(
              q.pointer() + "/critical/capBand",
              "“" + critical.capBand() + "” is the highest band, so the cap lowers nothing.",
              lower));
    }
    var shown = AudienceReachability.canBeShown(subject, q.key(), new Condition.All(List.of()));
    return !shown || AudienceReachability.canBeShown(subject, q.key(), critical.when())
        ? Stream.empty()
        : Stream.of(
            new LintFinding(
                q.pointer() + "/critical/when",
                "The cap of “" + q.key() + "” can never come about.",
                "Compare with an answer that the question can have while it is shown.",
                ConditionText.condition(critical.when())));
  }

  private static void lowest(List<Band> bands, Attainable reachable, List<LintFinding> found) {
    var from = bands.getLast().from();
    if (from.signum() > 0 && reachable.meets(BigDecimal.ZERO, from)) {
      found.add(
          new LintFinding(
              BANDS,
              "A score below " + from.toPlainString() + " reaches no band at all.",
              "Let the lowest band begin at 0."));
    }
  }

  private static LintFinding weight(String pointer, BigDecimal weight) {
    return new LintFinding(
        pointer + "/weight",
        "A weight of " + weight.toPlainString() + " makes no sense: it must be more than 0.",
        "Leave it out for 1, or set \"scored\": false if it is not to count.");
  }

  private static List<Question> scored(PlacedSection s) {
    return s.section().questions().stream()
        .filter(q -> !AnswerValues.all(q.type()).isEmpty())
        .toList();
  }

  private static boolean allowsNotApplicable(Question question) {
    return !(question.type() instanceof ItemType.MultipleItem)
        && question.type().options().stream()
            .anyMatch(o -> o.state() == OptionState.NOT_APPLICABLE);
  }

  /** The scores that are possible: single points when there are few, or all between two ends. */
  private record Attainable(List<BigDecimal> points, boolean between) {

    static Attainable of(LintContext subject) {
      var scoring = subject.set().scoring();
      if (scoring.set() == Combine.TALLY) {
        return new Attainable(
            scoring.tally().stream().map(ItemType.Outcome::value).sorted().toList(), false);
      }
      var scored =
          subject.edition().questions().stream()
              .filter(q -> !AnswerValues.all(q.type()).isEmpty())
              .toList();
      var points =
          new ArrayList<>(
              scored.stream().flatMap(q -> AnswerValues.all(q.type()).stream()).toList());
      if (scoring.whenFinal() == Unanswered.ZERO || scored.isEmpty() || sectionTally(subject)) {
        points.add(BigDecimal.ZERO);
      }
      if (sectionTally(subject)) {
        points.addAll(scoring.tally().stream().map(ItemType.Outcome::value).toList());
      }
      points.sort(null);
      return new Attainable(
          points, scored.size() != 1 || scored.getFirst().type() instanceof ItemType.GridItem);
    }

    boolean meets(BigDecimal from, BigDecimal below) {
      return between
          ? points.getLast().compareTo(from) >= 0 && points.getFirst().compareTo(below) < 0
          : points.stream().anyMatch(p -> p.compareTo(from) >= 0 && p.compareTo(below) < 0);
    }

    String said() {
      return between
          ? "every score lies between "
              + points.getFirst().toPlainString()
              + " and "
              + points.getLast().toPlainString()
          : "the scores are "
              + String.join(", ", points.stream().map(BigDecimal::toPlainString).toList());
    }

    private static boolean sectionTally(LintContext subject) {
      return subject.set().scoring().section() == Combine.TALLY
          || subject.sections().stream().anyMatch(s -> s.section().combine() == Combine.TALLY);
    }
  }
}
