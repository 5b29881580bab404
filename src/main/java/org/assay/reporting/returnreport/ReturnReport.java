package org.assay.reporting.returnreport;

import java.util.List;
import java.util.stream.Stream;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;

/**
 * What an organisation gets back the moment its return is in: first what law or guidance requires
 * and is not in place, then how it stands, beside its peers, and what to do next.
 *
 * @param reader whom it speaks to
 * @param mustHeading a question that the reader has in mind, such as whether safeguarding could be
 *     judged not met
 * @param mustMeaning the answer to it, in a few sentences
 * @param unmet legal duties that are not fully in place
 * @param notMet what statutory guidance says should be done and is not met
 * @param standing the overall score and its band, in words
 * @param overall the one figure of all standards together, beside the same of others
 * @param peerGroup whom it is compared with, in words
 * @param moderated what moderation found, beside what is claimed
 * @param replies of the partnership to what the organisation wrote
 * @param answers by standard, as given
 */
public record ReturnReport(
    Masthead masthead,
    ReportAudience reader,
    List<KeyFigure> keyFigures,
    String mustHeading,
    String mustMeaning,
    List<UnmetMust> unmet,
    List<UnmetMust> notMet,
    String standing,
    OwnStandard overall,
    List<OwnStandard> standards,
    String peerGroup,
    ModeratedReturn moderated,
    List<NextStep> nextSteps,
    List<ImpactClaim> claims,
    List<PartnershipReply> replies,
    List<AnsweredStandard> answers,
    List<String> method)
    implements Paper {

  public boolean scored() {
    return !standards.isEmpty();
  }

  public String heading() {
    return reader.words("Your report", "Report");
  }

  public String scoresHeading() {
    return reader.words("Your scores", "Scores");
  }

  public String comparisonHeading() {
    return reader.words("How you compare", "How the organisation compares");
  }

  public String claimsHeading() {
    return reader.words(
        "The difference you say it makes", "The difference that the organisation says it makes");
  }

  public String answersHeading() {
    return reader.words("Your answers", "Answers");
  }

  public Drawing comparisonChart() {
    return OwnStandard.comparison(compared(), comparisonHeading() + ", by standard", reader);
  }

  public Drawing answersChart() {
    return OwnStandard.answers(standards, answersHeading() + " by standard");
  }

  /** All standards together first, then each. */
  public List<OwnStandard> compared() {
    return Stream.concat(Stream.of(overall), standards.stream()).toList();
  }

  public ReportTable notMetTable() {
    return UnmetMust.shoulds(notMet, reader);
  }

  public ReportTable unmetTable() {
    return UnmetMust.table(unmet, reader);
  }

  public ReportTable standardsTable() {
    return OwnStandard.table(compared(), comparisonHeading(), reader);
  }

  public ReportTable nextStepsTable() {
    return NextStep.table(nextSteps, reader);
  }

  public ReportTable claimsTable() {
    return ImpactClaim.table(claims, claimsHeading(), reader);
  }

  public ReportTable repliesTable() {
    return PartnershipReply.table(replies, reader);
  }

  public ReportTable answersTable() {
    return AnsweredStandard.table(answers, answersHeading());
  }

  @Override
  public List<Section> sections() {
    return new ReturnSections(this).all();
  }
}
