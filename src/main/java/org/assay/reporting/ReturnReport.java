package org.assay.reporting;

import java.util.List;

/**
 * What an organisation gets back the moment its return is in: first what law or guidance requires
 * and is not in place, then how it stands, beside its peers, and what to do next.
 *
 * @param mustHeading a question that the reader has in mind, such as whether safeguarding could be
 *     judged not met
 * @param mustMeaning what follows from the list below it, in two sentences
 * @param peerGroup whom it is compared with, in words
 * @param answers by standard, as given
 */
public record ReturnReport(
    Masthead masthead,
    List<KeyFigure> keyFigures,
    String mustHeading,
    String mustMeaning,
    List<UnmetMust> unmet,
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
    return OwnStandard.comparison(standards);
  }

  public Drawing answersChart() {
    return OwnStandard.answers(standards);
  }

  public ReportTable unmetTable() {
    return UnmetMust.table(unmet);
  }

  public ReportTable standardsTable() {
    return OwnStandard.table(standards);
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
    return List.of(unmetTable(), standardsTable(), nextStepsTable(), claimsTable(), answersTable());
  }
}
