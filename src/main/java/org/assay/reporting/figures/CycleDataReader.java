package org.assay.reporting.figures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Question.Force;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.TalliedFigures.Returns;
import org.assay.reporting.figures.tally.Tallies;
import org.assay.reporting.figures.tally.TalliesAt;

/** Reads what a cycle's figures are worked out from. Every statement has ended when it returns. */
@Singleton
public class CycleDataReader {
  /** As many organisations as a page shows beside their standards. */
  private static final int ALL_SHOWN = 60;

  /** As many of the lowest as a page shows of a larger cycle. */
  private static final int LOWEST_SHOWN = 30;

  private final ReportScopes scopes;
  private final Tallies tallies;
  private final CompletionFiguresRepository completion;
  private final ActionFiguresRepository actions;
  private final UrgentGapRepository pressing;
  private final MarkRepository marks;
  private final AnswerSummaryReader told;

  CycleDataReader(
      ReportScopes scopes,
      Tallies tallies,
      CompletionFiguresRepository completion,
      ActionFiguresRepository actions,
      UrgentGapRepository pressing,
      MarkRepository marks,
      AnswerSummaryReader told) {
    this.scopes = scopes;
    this.tallies = tallies;
    this.completion = completion;
    this.actions = actions;
    this.pressing = pressing;
    this.marks = marks;
    this.told = told;
  }

  /**
   * For a paper on compliance.
   *
   * @param at up to when submissions count
   * @param named how many of the unmet requirements are named
   */
  public CycleData read(Cycle cycle, Instant at, int named) {
    var scope = scopes.tallied(cycle, at);
    var then = scope.cycle();
    var of = tallies.at(then, at);
    var returns = TalliedFigures.returns(of);
    var now = figures(scope, of, returns);
    var asked = now.asked().stream().mapToInt(CycleFigures.Asked::number).sum();
    var gaps = gaps(scope, of, named, returns);
    return data(
        scope,
        of,
        now,
        returns,
        completion.missing(then, at),
        gaps,
        ActionFigures.counts(scope.edition(), gaps.counts()),
        List.of(),
        marks.capped(cycle, at),
        asked <= ALL_SHOWN ? marks.all(cycle, at) : marks.lowest(cycle, at, LOWEST_SHOWN));
  }

  /**
   * What a cycle's figures as at a time are about, with its tallies brought up to now, or to a
   * minute ago.
   */
  public ReportScope scope(Cycle cycle, Instant at) {
    return scopes.tallied(cycle, at);
  }

  /** The same of several cycles of a partnership, in their order. */
  public List<ReportScope> scopes(List<Cycle> cycles, Instant at) {
    return scopes.tallied(cycles, at);
  }

  /**
   * How a cycle stands at a glance, for a page: nobody who has not returned is named, nor by what a
   * band is held down, and what was answered beside scores is left out.
   *
   * @param at up to when submissions count
   * @param named how many of the unmet requirements are named
   */
  public CycleData glance(Cycle cycle, Instant at, int named) {
    var scope = scope(cycle, at);
    return glance(scope, at(scope.cycle(), at), named);
  }

  /**
   * The same of a scope.
   *
   * @param of what counted in its cycle at its time
   */
  public CycleData glance(ReportScope scope, TalliesAt of, int named) {
    var cycle = scope.cycle();
    var at = scope.at();
    var returns = TalliedFigures.returns(of);
    var gaps = gaps(scope, of, named, returns);
    return new CycleData(
        scope,
        new CycleTotals(figures(scope, of, returns)),
        comparison(scope, of),
        List.of(),
        gaps,
        ActionFigures.counts(scope.edition(), gaps.counts()),
        List.of(),
        returns.bands(),
        marks.held(cycle, at),
        List.of(),
        List.of());
  }

  /** What counted in a cycle at a time, of which a page reads what it shows. */
  public TalliesAt at(Cycle cycle, Instant at) {
    return tallies.at(cycle, at);
  }

  /** How many have returned, by the cuts of their submissions. */
  public List<CycleFigures.Returned> returned(TalliesAt of) {
    return TalliedFigures.returned(of);
  }

  /** Answers by question, state and option. */
  public List<AnswerCount> answers(TalliesAt of) {
    return TalliedFigures.answers(of);
  }

  /** Changes from the cycle before by question; empty without one. */
  public Map<String, Change> changes(TalliesAt of) {
    return of.cycle().previousId() == null ? Map.of() : TalliedChanges.questions(of);
  }

  /** Scores by standard, by the cuts of the submissions. */
  public List<CycleFigures.SectionCell> sections(TalliesAt of) {
    return TalliedFigures.sections(of);
  }

  /**
   * For a paper on impact: no organisation is named in it, and what became of the actions of the
   * cycle before is.
   *
   * @param at up to when submissions count
   */
  public CycleData readImpact(Cycle cycle, Instant at) {
    var scope = scopes.tallied(cycle, at);
    var before = scope.before();
    var of = tallies.at(cycle, at);
    var returns = TalliedFigures.returns(of);
    return data(
        scope,
        of,
        figures(scope, of, returns),
        returns,
        List.of(),
        new Gaps(
            ActionFiguresRepository.counts(of, scope.day()), 0, 0, byPriority(scope), List.of()),
        List.of(),
        before == null ? List.of() : past(before, scope),
        List.of(),
        List.of());
  }

  private CycleData data(
      ReportScope scope,
      TalliesAt of,
      CycleFigures now,
      Returns returns,
      List<Missing> missing,
      Gaps gaps,
      List<ActionCount> own,
      List<ActionCount> past,
      List<OrganisationMark> capped,
      List<OrganisationMark> shown) {
    var last = comparison(scope, of);
    return new CycleData(
        scope,
        new CycleTotals(now),
        last,
        missing,
        gaps,
        own,
        past,
        returns.bands(),
        capped,
        shown,
        told.questions(scope, of, now.answers(), last.then()));
  }

  /**
   * Summaries of the answers to questions without a scale.
   *
   * @param returned how many returns it is counted over
   * @param at up to when submissions count
   */
  public record Told(int returned, Instant at, List<AnswerSummary> questions) {}

  public Told told(Cycle cycle, Instant at) {
    var scope = scopes.scope(cycle, at);
    return told(scope, at(scope.cycle(), at));
  }

  /**
   * The same of a scope.
   *
   * @param of what counted in its cycle at its time
   */
  public Told told(ReportScope scope, TalliesAt of) {
    var before = scope.before();
    var then =
        before == null
            ? Map.<String, String>of()
            : CycleComparison.continued(before.edition(), scope.edition());
    var returned =
        TalliedFigures.returned(of).stream().mapToInt(CycleFigures.Returned::number).sum();
    return new Told(
        returned, scope.at(), told.questions(scope, of, TalliedFigures.answers(of), then));
  }

  private CycleFigures figures(ReportScope scope, TalliesAt of, Returns returns) {
    return new CycleFigures(
        completion.asked(scope.cycle(), scope.at()),
        returns.alike(),
        TalliedFigures.sections(of),
        TalliedFigures.answers(of),
        TalliedFigures.impacts(of, impacts(scope.edition())),
        TalliedFigures.evidence(of));
  }

  private CycleComparison comparison(ReportScope scope, TalliesAt of) {
    var before = scope.before();
    if (before == null) {
      return CycleComparison.NONE;
    }
    var then = scope.cycle().samePointOf(before.cycle(), scope.at());
    return new CycleComparison(
        before,
        CycleComparison.continued(before.edition(), scope.edition()),
        TalliedChanges.questions(of),
        TalliedChanges.parts(of),
        TalliedChanges.groups(of),
        completion.returned(before.cycle(), then));
  }

  private Gaps gaps(ReportScope scope, TalliesAt of, int named, Returns returns) {
    var cycle = scope.cycle();
    var at = scope.at();
    var counts = ActionFiguresRepository.counts(of, scope.day());
    var first = UrgentQuestions.of(scope.edition(), counts, named);
    return new Gaps(
        counts,
        returns.unmet(),
        actions.withoutAction(cycle, at),
        Map.of(),
        pressing.pressing(cycle, at, scope.day(), first, named));
  }

  private Map<String, Integer> byPriority(ReportScope scope) {
    var priorities = new HashMap<String, Integer>();
    for (var it : scope.edition().set().priorities()) {
      var tagged =
          scope.edition().questions().stream()
              .filter(q -> q.force() == Force.MUST && q.priorities().contains(it.key()))
              .map(Question::key)
              .toList();
      priorities.put(it.key(), actions.organisations(scope.cycle(), scope.at(), tagged));
    }
    return priorities;
  }

  private List<ActionCount> past(ReportScope.Before before, ReportScope scope) {
    return ActionFigures.counts(
        before.edition(),
        ActionFiguresRepository.counts(tallies.at(before.cycle(), scope.at()), scope.day()));
  }

  private static List<String> impacts(Edition edition) {
    return edition.questions().stream()
        .filter(q -> q.type() instanceof ItemType.ImpactItem)
        .map(Question::key)
        .toList();
  }
}
