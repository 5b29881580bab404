package org.assay.reporting.datasets;

import java.util.List;
import java.util.Optional;
import org.assay.engine.questionset.Edition;
import org.assay.learning.recommendations.rules.Quarter;

/**
 * The figures of one dataset as agencies had signed them off by a time.
 *
 * @param edition that was asked last by then
 * @param asked the quarter that it asked about
 * @param series each figure over its quarters, in the order in which they are asked
 */
public record QuarterlyFigures(Edition edition, Quarter asked, List<MeasureSeries> series) {

  public String title() {
    return edition.set().title();
  }

  /** Those that somebody has reported. */
  public List<MeasureSeries> reported() {
    return series.stream().filter(it -> it.last().isPresent()).toList();
  }

  public Optional<MeasureSeries> of(String question) {
    return series.stream().filter(it -> it.measure().key().equals(question)).findFirst();
  }
}
