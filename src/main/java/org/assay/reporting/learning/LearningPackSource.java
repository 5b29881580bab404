package org.assay.reporting.learning;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.findings.FindingSource;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.people.identity.Caller;
import org.assay.reporting.PackSource;

/** The reports about what was learnt, in the pack of a meeting. */
@Singleton
class LearningPackSource implements PackSource {
  private static final String RECOMMENDATIONS = "recommendations";
  private static final String ANNUAL = "annual-extract";
  private static final String FIGURES = "quarterly-figures";
  private static final String RESPONSE = "review-response";

  private static final Set<SourceKind> REVIEWS =
      EnumSet.of(SourceKind.PRACTICE_REVIEW, SourceKind.SCRUTINY, SourceKind.INSPECTION);

  /** Not the owners' own words, nor who has given no update. */
  private static final Set<String> SHAREABLE =
      Set.of(
          "headlines",
          "ages",
          "byTheme",
          "themes",
          "sources",
          "closed",
          "stories",
          "figures",
          "summary",
          "method");

  private final LearningReports reports;
  private final Chains chains;

  LearningPackSource(LearningReports reports, Chains chains) {
    this.reports = reports;
    this.chains = chains;
  }

  @Override
  public int order() {
    return 3;
  }

  @Override
  public List<Choice> choices(Caller caller, Cycle cycle) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(RECOMMENDATIONS, "Recommendations"));
    reviews(caller)
        .forEach(it -> choices.add(new Choice(RESPONSE + "/" + it, "Response to " + it)));
    choices.add(new Choice(FIGURES, "Quarterly figures"));
    choices.add(new Choice(ANNUAL, "Learning in the year"));
    return choices;
  }

  private List<String> reviews(Caller caller) {
    return chains.all(caller).stream()
        .flatMap(it -> it.sources().stream())
        .map(Chain.Source::finding)
        .map(it -> it.what().source())
        .filter(it -> REVIEWS.contains(it.kind()))
        .map(FindingSource::reference)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public Optional<Bound> paper(Reader reader, Cycle cycle, Instant at, String code) {
    var caller = reader.caller();
    return switch (code) {
      case RECOMMENDATIONS -> bound(code, Optional.of(reports.recommendations(caller, at)));
      case ANNUAL -> bound(code, Optional.of(reports.annual(caller, at)));
      case FIGURES -> bound(ANNUAL, Optional.of(reports.figures(reader.outside(), at)));
      default ->
          code.startsWith(RESPONSE + "/")
              ? bound(RESPONSE, reports.response(caller, code.substring(RESPONSE.length() + 1), at))
              : Optional.empty();
    };
  }

  private static Optional<Bound> bound(String template, Optional<LearningPaper> paper) {
    return paper.map(it -> new Bound(template, it, SHAREABLE, false));
  }
}
