package org.assay.engine.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Truth;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType.InfoItem;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Question.Force;
import org.assay.engine.questionset.Scoring;
import org.assay.engine.scoring.Scorecard.Compliance;
import org.assay.engine.scoring.Scorecard.QuestionScore;
import org.assay.engine.scoring.Scorecard.SectionScore;
import org.jspecify.annotations.Nullable;

/**
 * Answers to one edition become a scorecard. Counted: scorable questions that were answered, and in
 * the phase where the question set says so the open ones, at zero. Left out above the line and
 * below it: what properly does not apply, what is hidden or not for this organisation, a "don't
 * know", and open questions that need no answer. Impact never enters.
 */
public final class Scorer {
  private final Answering answering;
  private final Phase phase;
  private final Scoring scoring;
  private final Edition edition;

  private Scorer(Edition edition, Answering answering, Phase phase) {
    this.edition = edition;
    this.answering = answering;
    this.phase = phase;
    this.scoring = edition.set().scoring();
  }

  /**
   * Scores by the rules of the edition, which say what an option, a question and a standard are
   * worth. The same answers always give the same card, exactly; nothing is read or stored.
   *
   * @param answering answers to that edition, and what the organisation is, which decides what it
   *     is asked
   * @param phase draft while the answers may change; final once they were sent for sign-off
   */
  public static Scorecard score(Edition edition, Answering answering, Phase phase) {
    return new Scorer(edition, answering, phase).scorecard();
  }

  private Scorecard scorecard() {
    var standards = standards();
    var marks = marks(standards);
    return new Scorecard(
        compliance(standards.stream().filter(it -> !it.section().apart()).toList()),
        ImpactLevels.of(edition, answering, phase),
        standards.stream().map(this::sectionScore).toList(),
        questionScores(marks),
        keys(marks, this::breached),
        keys(marks, ScoredQuestion::action),
        keys(marks, ScoredQuestion::support));
  }

  private List<Standard> standards() {
    var marker = new QuestionScorer(phase == Phase.DRAFT ? scoring.draft() : scoring.whenFinal());
    var standards = new ArrayList<Standard>();
    for (var section : edition.set().sections()) {
      var marks = new ArrayList<ScoredQuestion>(section.questions().size());
      for (var question : section.questions()) {
        if (!(question.type() instanceof InfoItem)) {
          marks.add(mark(marker, question));
        }
      }
      standards.add(Standard.of(section, marks, scoring));
    }
    return standards;
  }

  private ScoredQuestion mark(QuestionScorer marker, Question question) {
    return marker.mark(
        question, answering.state(question.key()), answering.answer(question.key()).value());
  }

  /**
   * @param standards without those that count apart
   */
  private Compliance compliance(List<Standard> standards) {
    var marks = marks(standards);
    var ratio = OverallScore.of(standards, scoring);
    var coverage = AnswerCounts.coverage(marks);
    var critical = marks.stream().filter(this::critical).toList();
    var caps = critical.stream().filter(this::capped).toList();
    var undecided = critical.stream().filter(this::undecided).toList();
    var counts = AnswerCounts.tally(marks);
    var band = Bands.place(ratio, coverage, caps, undecided, scoring);
    return new Compliance(
        decimal(ratio),
        Percent.of(ratio, scoring, counts.complete()),
        band.code(),
        band.cappedBy(),
        band.withheldBy(),
        counts,
        coverage.toDecimal());
  }

  private boolean critical(ScoredQuestion mark) {
    return mark.question().critical() != null && mark.asked();
  }

  private boolean capped(ScoredQuestion mark) {
    var critical = mark.question().critical();
    return critical != null && answering.test(critical.when()) == Truth.TRUE;
  }

  /** Whether it might yet cap: it, or what its condition waits for, is open or unknown. */
  private boolean undecided(ScoredQuestion mark) {
    var critical = mark.question().critical();
    if (critical == null) {
      return false;
    }
    var truth = answering.test(critical.when());
    return truth != Truth.TRUE && mark.open()
        || truth == Truth.UNKNOWN
            && edition.reads(critical.when()).stream().anyMatch(this::openQuestion);
  }

  private boolean openQuestion(String key) {
    var state = answering.state(key);
    return state == AnswerState.NOT_YET || state == AnswerState.UNKNOWN;
  }

  /**
   * A "must" below full worth, or without an answer once nothing can change; not applicable is no
   * breach.
   */
  private boolean breached(ScoredQuestion mark) {
    return mark.question().force() == Force.MUST
        && (mark.unmet() || phase == Phase.FINAL && mark.open());
  }

  private SectionScore sectionScore(Standard standard) {
    var counts = AnswerCounts.tally(standard.marks());
    return new SectionScore(
        standard.section().key(),
        decimal(standard.ratio()),
        Percent.of(standard.ratio(), scoring, counts.complete()),
        counts,
        AnswerCounts.coverage(standard.marks()).toDecimal());
  }

  private List<ScoredQuestion> marks(List<Standard> standards) {
    var marks = new ArrayList<ScoredQuestion>(edition.questions().size());
    standards.forEach(standard -> marks.addAll(standard.marks()));
    return marks;
  }

  private static Map<String, QuestionScore> questionScores(List<ScoredQuestion> marks) {
    var scores = LinkedHashMap.<String, QuestionScore>newLinkedHashMap(marks.size());
    for (var mark : marks) {
      scores.put(mark.question().key(), new QuestionScore(mark.state(), decimal(mark.value())));
    }
    return scores;
  }

  private static List<String> keys(List<ScoredQuestion> marks, Predicate<ScoredQuestion> of) {
    var keys = new ArrayList<String>();
    for (var mark : marks) {
      if (of.test(mark)) {
        keys.add(mark.question().key());
      }
    }
    return List.copyOf(keys);
  }

  private static @Nullable BigDecimal decimal(@Nullable Ratio ratio) {
    return ratio == null ? null : ratio.toDecimal();
  }
}
