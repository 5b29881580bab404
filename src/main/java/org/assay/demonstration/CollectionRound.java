package org.assay.demonstration;

import java.time.LocalDate;
import java.util.Set;
import org.assay.collection.cycles.NewCycle;
import org.assay.demonstration.county.Colleges;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Sector;
import org.jspecify.annotations.Nullable;

/**
 * One collection of the county.
 *
 * @param year 0 for the cycle before, 1 for the one under way
 * @param sectors that are asked; what they are asked is bounded by the edition's audience too
 * @param shape how far its returns have come
 */
record CollectionRound(
    int year,
    String code,
    String title,
    String form,
    String version,
    LocalDate opensOn,
    LocalDate firstDeadline,
    LocalDate secondDeadline,
    Set<Sector> sectors,
    Shape shape) {
  /** The form of the colleges, who are asked no other. */
  static final String COLLEGES = "further-education";

  /**
   * Shares of those asked, the most prompt first; the rest have not begun.
   *
   * @param returned by the first deadline, or by now where that is still to come
   */
  record Shape(double returned, double late, double awaiting, double inProgress) {}

  NewCycle cycle(@Nullable Long before) {
    return new NewCycle(code, title, form, version, opensOn, firstDeadline, secondDeadline, before);
  }

  boolean asks(Organisation it) {
    return sectors.contains(it.sector()) && Colleges.include(it) == form.equals(COLLEGES);
  }
}
