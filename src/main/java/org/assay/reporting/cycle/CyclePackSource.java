package org.assay.reporting.cycle;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.reporting.CycleSources;
import org.assay.reporting.PackSource;

/** The compliance and the impact summary in the pack of a meeting. */
@Singleton
class CyclePackSource implements PackSource {
  /** Not those that list organisations, nor what organisations wrote. */
  private static final Set<String> SHAREABLE =
      Set.of(
          "headlines",
          "decisions",
          "escalations",
          "goodPractice",
          "requirements",
          "bands",
          "completion",
          "standards",
          "actions",
          "heatMap",
          "themes",
          "questions",
          "requests",
          "moderation",
          "completionAnnex",
          "years",
          "groups",
          "allGroups",
          "allThemes",
          "keyFeatures",
          "notApplicable",
          "levels",
          "both",
          "evidence",
          "voice",
          "priorities",
          "pastActions",
          "assurance",
          "auditsAnnex",
          "datasetsAnnex",
          "recommendationsAnnex",
          "evidenceAnnex",
          "method");

  private final CycleSources sources;

  CyclePackSource(CycleSources sources) {
    this.sources = sources;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public List<Choice> choices(Caller caller, Cycle cycle) {
    return Arrays.stream(CycleReportFile.Report.values())
        .map(it -> new Choice(it.code(), it.title()))
        .toList();
  }

  @Override
  public Optional<Bound> paper(Reader reader, Cycle cycle, Instant at, String code) {
    return Arrays.stream(CycleReportFile.Report.values())
        .filter(it -> it.code().equals(code))
        .findFirst()
        .map(
            it ->
                new Bound(
                    code, it.paper(sources, reader.outside(), cycle, at, true), SHAREABLE, true));
  }
}
