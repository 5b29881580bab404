package org.assay.reporting.figures.compliance;

import java.time.Instant;
import java.util.List;
import org.assay.reporting.figures.ActionFigures;
import org.assay.reporting.figures.ActionsSummary;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.QuestionResult;

/**
 * What a compliance summary says in numbers.
 *
 * @param groups by sector or phase, and by area
 * @param keyFeatures the same answers under the older headings; empty where the set knows no others
 * @param lowest ten at most, lowest first; {@code movers} largest change first
 * @param themes cross-cutting subjects
 * @param bands how many returns are in each band, and who is held down
 * @param requests what organisations ask of the partnership, training included
 */
public record ComplianceFigures(
    CycleData data,
    Completion completion,
    List<StandardResult> standards,
    List<GroupResult> groups,
    List<GroupResult> keyFeatures,
    List<QuestionResult> lowest,
    List<QuestionResult> movers,
    List<QuestionResult> mostNotApplicable,
    Breaches breaches,
    GroupResult themes,
    ActionsSummary actions,
    BandFigures bands,
    List<Counted> requests) {

  /** The same where nothing has changed until another time of the same day. */
  ComplianceFigures at(Instant at) {
    return new ComplianceFigures(
        data.at(at),
        completion,
        standards,
        groups,
        keyFeatures,
        lowest,
        movers,
        mostNotApplicable,
        breaches,
        themes,
        actions,
        bands,
        requests);
  }

  /**
   * Every figure of the compliance summary. Means are of organisations' scores, each counting once,
   * in [0, 1]; where nothing was returned there are none.
   */
  public static ComplianceFigures of(CycleData data) {
    return new ComplianceFigures(
        data,
        CompletionFigures.of(data),
        data.returned() == 0 ? List.of() : StandardFigures.standards(data),
        StandardFigures.groups(data),
        StandardFigures.keyFeatures(data),
        QuestionFigures.lowest(data),
        QuestionFigures.movers(data),
        QuestionFigures.mostNotApplicable(data),
        BreachFigures.of(data),
        StandardFigures.themes(data),
        ActionFigures.summary(data.actions()),
        BandFigures.of(data),
        QuestionFigures.requests(data));
  }
}
