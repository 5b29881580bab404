package org.assay.reporting.returnreport;

import java.util.List;
import java.util.stream.Stream;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;

/**
 * What an organisation gets back the moment its return is in: first what law or guidance requires
 * and is not in place, then how it stands, beside its peers, and what to do next.
 *
 * @param mustHeading a question that the reader has in mind, such as whether safeguarding could be
 *     judged not met
 * @param mustMeaning the answer to it, in a few sentences
 * @param unmet legal duties that are not fully in place
 * @param notMet what statutory guidance says should be done and is not met
 * @param standing the overall score and its band, in words
 * @param overall the one figure of all standards together, beside the same of others
 * @param peerGroup whom it is compared with, in words
 * @param answers by standard, as given
 */
public record ReturnReport(
    Masthead masthead,
    List<KeyFigure> keyFigures,
    String mustHeading,
    String mustMeaning,
    List<UnmetMust> unmet,
    List<UnmetMust> notMet,
    String standing,
    OwnStandard overall,
    List<OwnStandard> standards,
    String peerGroup,
    List<NextStep> nextSteps,
    List<ImpactClaim> claims,
    List<AnsweredStandard> answers,
    List<String> method)
    implements Paper {

  public boolean scored() {
    return !standards.isEmpty();
  }

  public Drawing comparisonChart() {
    return OwnStandard.comparison(compared());
  }

  public Drawing answersChart() {
    return OwnStandard.answers(standards);
  }

  /** All standards together first, then each. */
  public List<OwnStandard> compared() {
    return Stream.concat(Stream.of(overall), standards.stream()).toList();
  }

  public ReportTable notMetTable() {
    return UnmetMust.shoulds(notMet);
  }

  public ReportTable unmetTable() {
    return UnmetMust.table(unmet);
  }

  public ReportTable standardsTable() {
    return OwnStandard.table(compared());
  }

  public ReportTable nextStepsTable() {
    return NextStep.table(nextSteps);
  }

  public ReportTable claimsTable() {
    return ImpactClaim.table(claims);
  }

  public ReportTable answersTable() {
    return AnsweredStandard.table(answers);
  }

  @Override
  public List<ReportTable> tables() {
    return List.of(
        unmetTable(),
        notMetTable(),
        nextStepsTable(),
        standardsTable(),
        claimsTable(),
        answersTable());
  }
}
