package org.assay.reporting.figures.tally;

import java.time.Instant;
import java.util.List;
import org.assay.collection.cycles.Cycle;

/** What can be counted up to a time and counted on from there. */
interface Tallied {
  /** As many keys, and as many sums, as a line has room for. */
  int ROOM = 6;

  /** Its name in the database. */
  String code();

  /** Whether it changes when an action comes on, and not with submissions alone. */
  default boolean isOfActions() {
    return false;
  }

  /** What came after one time, and what ceased to count, up to another that is not before it. */
  Lines since(Cycle cycle, Instant base, Instant at);

  /**
   * @param sql a query with columns {@code k1} to {@code k6}, {@code n}, {@code s1} to {@code s6}
   * @param values for its marks
   */
  record Lines(String sql, List<Object> values) {}
}
