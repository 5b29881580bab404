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

/** Reads what a cycle's figures are worked out from. Every statement has ended when it returns. */
@Singleton
public class CycleDataReader {
  /** As many organisations as a page shows beside their standards. */
  private static final int ALL_SHOWN = 60;

  /** As many of the lowest as a page shows of a larger cycle. */
  private static final int LOWEST_SHOWN = 30;

  private final ReportScopes scopes;
  private final CycleFiguresRepository figures;
  private final CompletionFiguresRepository completion;
  private final ChangeRepository changes;
  private final ActionFiguresRepository actions;
  private final MarkRepository marks;
  private final ToldReader told;

  CycleDataReader(
      ReportScopes scopes,
      CycleFiguresRepository figures,
      CompletionFiguresRepository completion,
      ChangeRepository changes,
      ActionFiguresRepository actions,
      MarkRepository marks,
      ToldReader told) {
    this.scopes = scopes;
    this.figures = figures;
    this.completion = completion;
    this.changes = changes;
    this.actions = actions;
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
    var returns = figures.returns(cycle, at);
    var now = figures(scope, returns);
    var asked = now.asked().stream().mapToInt(CycleFigures.Asked::number).sum();
    var gaps = gaps(scope, named, returns);
    return data(
        scope,
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
   * How a cycle stands at a glance, for a page: nobody who has not returned is named, and what was
   * answered beside scores is left out.
   *
   * @param at up to when submissions count
   * @param named how many of the unmet requirements are named
   */
  public CycleData glance(Cycle cycle, Instant at, int named) {
    return glance(scopes.tallied(cycle, at), named);
  }

  private CycleData glance(ReportScope scope, int named) {
    var cycle = scope.cycle();
    var at = scope.at();
    var returns = figures.returns(cycle, at);
    var gaps = gaps(scope, named, returns);
    return new CycleData(
        scope,
        new CycleTotals(figures(scope, returns)),
        comparison(scope),
        List.of(),
        gaps,
        ActionFigures.counts(scope.edition(), gaps.counts()),
        List.of(),
        returns.bands(),
        marks.capped(cycle, at),
        List.of(),
        List.of());
  }

  /**
   * How a cycle stands, and what was answered beside scores.
   *
   * @param data names no unmet requirement
   */
  public record Whole(CycleData data, Told told) {}

  /** Both, each read once. */
  public Whole whole(Cycle cycle, Instant at) {
    var scope = scopes.tallied(cycle, at);
    var data = glance(scope, 0);
    return new Whole(
        data,
        new Told(
            data.returned(),
            at,
            told.questions(scope, data.figures().answers(), data.last().then())));
  }

  /** How many have returned, by the cuts of their submissions. */
  public List<CycleFigures.Returned> returned(Cycle cycle, Instant at) {
    return figures.returned(cycle, at);
  }

  /** Answers by question, state and option. */
  public List<AnswerCount> answers(Cycle cycle, Instant at) {
    return figures.answers(cycle, at);
  }

  /** Changes from the cycle before by question; empty without one. */
  public Map<String, Change> changes(Cycle cycle, Instant at) {
    return cycle.previousId() == null ? Map.of() : changes.questions(cycle, at);
  }

  /** Scores by standard, by the cuts of the submissions. */
  public List<CycleFigures.SectionCell> sections(Cycle cycle, Instant at) {
    return figures.sections(cycle, at);
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
    var returns = figures.returns(cycle, at);
    return data(
        scope,
        figures(scope, returns),
        returns,
        List.of(),
        new Gaps(actions.counts(cycle, at, scope.day()), 0, 0, byPriority(scope), List.of()),
        List.of(),
        before == null ? List.of() : past(before, scope),
        List.of(),
        List.of());
  }

  private CycleData data(
      ReportScope scope,
      CycleFigures now,
      CycleFiguresRepository.Returns returns,
      List<Missing> missing,
      Gaps gaps,
      List<ActionCount> own,
      List<ActionCount> past,
      List<OrganisationMark> capped,
      List<OrganisationMark> shown) {
    var last = comparison(scope);
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
        told.questions(scope, now.answers(), last.then()));
  }

  /**
   * What was answered that is no place on a scale.
   *
   * @param returned how many returns it is counted over
   * @param at up to when submissions count
   */
  public record Told(int returned, Instant at, List<ToldQuestion> questions) {}

  public Told told(Cycle cycle, Instant at) {
    var scope = scopes.scope(cycle, at);
    var before = scope.before();
    var then =
        before == null
            ? Map.<String, String>of()
            : CycleComparison.continued(before.edition(), scope.edition());
    var returned =
        figures.returned(cycle, at).stream().mapToInt(CycleFigures.Returned::number).sum();
    return new Told(returned, at, told.questions(scope, figures.answers(cycle, at), then));
  }

  private CycleFigures figures(ReportScope scope, CycleFiguresRepository.Returns returns) {
    var cycle = scope.cycle();
    var at = scope.at();
    return new CycleFigures(
        completion.asked(cycle, at),
        returns.alike(),
        figures.sections(cycle, at),
        figures.answers(cycle, at),
        figures.impacts(cycle, at, impacts(scope.edition())),
        figures.evidence(cycle, at));
  }

  private CycleComparison comparison(ReportScope scope) {
    var before = scope.before();
    if (before == null) {
      return CycleComparison.NONE;
    }
    var cycle = scope.cycle();
    var at = scope.at();
    return new CycleComparison(
        before,
        CycleComparison.continued(before.edition(), scope.edition()),
        changes.questions(cycle, at),
        changes.parts(cycle, at),
        changes.groups(cycle, at),
        completion.asked(before.cycle(), cycle.samePointOf(before.cycle(), at)));
  }

  private Gaps gaps(ReportScope scope, int named, CycleFiguresRepository.Returns returns) {
    var cycle = scope.cycle();
    var at = scope.at();
    var counts = actions.counts(cycle, at, scope.day());
    var first = PressingQuestions.of(scope.edition(), counts, named);
    return new Gaps(
        counts,
        returns.unmet(),
        actions.withoutAction(cycle, at),
        Map.of(),
        actions.pressing(cycle, at, scope.day(), first, named));
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
        before.edition(), actions.counts(before.cycle(), scope.at(), scope.day()));
  }

  private static List<String> impacts(Edition edition) {
    return edition.questions().stream()
        .filter(q -> q.type() instanceof ItemType.ImpactItem)
        .map(Question::key)
        .toList();
  }
}
