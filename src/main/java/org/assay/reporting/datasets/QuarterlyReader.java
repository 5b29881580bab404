package org.assay.reporting.datasets;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Editions;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.reporting.datasets.Datasets.Dataset;

/** Reads the figures of every dataset as at a time. */
@Singleton
public class QuarterlyReader {
  private final Datasets datasets;
  private final DatasetRepository figures;
  private final Editions editions;

  QuarterlyReader(Datasets datasets, DatasetRepository figures, Editions editions) {
    this.datasets = datasets;
    this.figures = figures;
    this.editions = editions;
  }

  /**
   * Those that had been asked for by then, by title. Who may see small numbers is for others to
   * say.
   *
   * @param at up to when submissions count
   */
  public List<QuarterlyFigures> at(Caller caller, Instant at) {
    return datasets.all(caller).stream().flatMap(it -> at(caller, it, at)).toList();
  }

  private Stream<QuarterlyFigures> at(Caller caller, Dataset dataset, Instant at) {
    var today = England.day(at);
    return dataset.asked().stream()
        .filter(it -> !it.opensOn().isAfter(today))
        .limit(1)
        .map(it -> figures(caller, it, at));
  }

  private QuarterlyFigures figures(Caller caller, Cycle last, Instant at) {
    var edition = editions.of(last);
    var reported = figures.figures(caller.partnershipId(), last.questionSetId(), at);
    return new QuarterlyFigures(
        edition,
        Quarter.completeOn(last.opensOn()),
        Datasets.measures(edition).stream().map(it -> MeasureSeries.of(it, reported)).toList());
  }
}
