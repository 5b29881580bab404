package org.assay.reporting.figures;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Edition;
import org.assay.people.directory.Partnership;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * What a paper on a cycle is about.
 *
 * @param at up to when submissions count
 * @param before the cycle to compare with, and its edition; null without one
 */
public record ReportScope(
    Partnership partnership, Cycle cycle, Edition edition, Instant at, @Nullable Before before) {

  public record Before(Cycle cycle, Edition edition) {}

  /** The same as at another time of the same day. */
  ReportScope at(Instant other) {
    return new ReportScope(partnership, cycle, edition, other, before);
  }

  public LocalDate day() {
    return England.day(at);
  }
}
