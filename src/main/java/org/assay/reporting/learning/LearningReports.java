package org.assay.reporting.learning;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.learning.challenge.Challenges;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.ChainsAt;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.learning.recommendations.reviews.Review;
import org.assay.learning.recommendations.reviews.Reviews;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.reporting.datasets.YearFigures;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Masthead;

/** Makes the reports about what was learnt, of what the caller may read. */
@Singleton
class LearningReports {
  private final ChainsAt chains;
  private final Reviews reviews;
  private final Challenges challenges;
  private final YearFigures figures;
  private final AuditsOfYear audits;
  private final Register register;
  private final Clock clock;

  LearningReports(
      ChainsAt chains,
      Reviews reviews,
      Challenges challenges,
      YearFigures figures,
      AuditsOfYear audits,
      Register register,
      Clock clock) {
    this.chains = chains;
    this.reviews = reviews;
    this.challenges = challenges;
    this.figures = figures;
    this.audits = audits;
    this.register = register;
    this.clock = clock;
  }

  /**
   * @param at as at which time, here and below
   */
  LearningPaper recommendations(Caller caller, Instant at) {
    var tables = tables(chains.all(caller, at), at);
    var quarter = Quarter.completeOn(England.day(at));
    return RecommendationsReport.of(
        masthead(
            caller,
            "Recommendations",
            "Period",
            "Updates for " + quarter.label(),
            tables.figures().chains().size(),
            at),
        tables,
        tables.figures().silent(quarter),
        quarter.label());
  }

  LearningPaper annual(Caller caller, Instant at) {
    var tables = tables(chains.all(caller, at), at);
    var period =
        "The year from %s to %s"
            .formatted(
                FigureWords.day(tables.today().minusYears(1)), FigureWords.day(tables.today()));
    return AnnualExtract.of(
        masthead(
            caller, "Learning in the year", "Period", period, tables.figures().chains().size(), at),
        tables,
        audits.table(caller, at),
        figures.table(caller, at));
  }

  /** The quarterly figures alone. */
  LearningPaper figures(Caller caller, Instant at) {
    var table = figures.table(caller, at);
    var partnership = register.partnership(caller.partnershipId()).orElseThrow();
    var masthead =
        new Masthead(
            partnership.name(),
            partnership.subgroupName(),
            "Quarterly figures",
            "Period",
            "The last quarter beside the same a year before",
            at,
            "Population",
            "Agencies that signed the quarter off; each line says how many",
            "Shares of what agencies counted, as they signed it off.",
            "As each quarter asked",
            "",
            "For the partnership and its Executive. It names no child.");
    return new LearningPaper(
        masthead,
        List.of(),
        List.of(RecommendationsReport.listed("figures", "Quarterly figures", table)));
  }

  /**
   * @param review name of the source
   * @return empty when no recommendation has it
   */
  Optional<LearningPaper> response(Caller caller, String review, Instant at) {
    var of =
        chains.all(caller, at).stream()
            .filter(
                it ->
                    it.sources().stream()
                        .anyMatch(s -> s.finding().what().source().reference().equals(review)))
            .toList();
    return of.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ReviewResponse.of(
                masthead(
                    caller, "Response to the recommendations", "Review", review, of.size(), at),
                of,
                review,
                stands(caller, of.getFirst(), review),
                England.day(at)));
  }

  /** Where the review itself stands; empty while nobody has said. */
  private String stands(Caller caller, Chain chain, String review) {
    var kind = ReviewResponse.source(chain, review).finding().what().source().kind();
    return reviews.find(caller.partnershipId(), kind, review).map(Review::words).orElse("");
  }

  /** Once it has been sent. */
  Optional<LearningPaper> letter(Caller caller, long session) {
    return challenges
        .find(caller, session)
        .filter(it -> it.session().isSent())
        .map(
            it -> {
              var partnership = register.partnership(caller.partnershipId()).orElseThrow();
              var masthead =
                  new Masthead(
                      partnership.name(),
                      partnership.subgroupName(),
                      "Feedback to " + it.agency(),
                      "About",
                      it.session().about(),
                      clock.instant(),
                      "Session",
                      FigureWords.day(it.session().heldOn()),
                      "",
                      "",
                      "",
                      "For the agency and the partnership.");
              return FeedbackLetter.of(masthead, it);
            });
  }

  private static ChainTables tables(List<Chain> all, Instant at) {
    var day = England.day(at);
    return new ChainTables(new ChainFigures(all, day), day);
  }

  private Masthead masthead(
      Caller caller, String title, String periodIs, String period, int many, Instant at) {
    Partnership partnership = register.partnership(caller.partnershipId()).orElseThrow();
    return new Masthead(
        partnership.name(),
        partnership.subgroupName(),
        title,
        periodIs,
        period,
        at,
        "Population",
        FigureWords.number(many, "recommendation"),
        "All recommendations of the partnership count as they were known at that time.",
        "",
        "",
        "For the partnership and its Executive. It names owners and no child.");
  }
}
