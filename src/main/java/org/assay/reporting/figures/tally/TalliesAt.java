package org.assay.reporting.figures.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.collection.cycles.Cycle;

/**
 * What counted in a cycle at a time. How far the cycle is tallied, and whether anything has come
 * since, is asked once for all that is read of it.
 */
public final class TalliesAt {
  private final Tallies tallies;
  private final Cycle cycle;
  private final Instant at;
  private final Base base;
  private final Since since;

  TalliesAt(Tallies tallies, Cycle cycle, Instant at, Base base, Since since) {
    this.tallies = tallies;
    this.cycle = cycle;
    this.at = at;
    this.base = base;
    this.since = since;
  }

  /**
   * Up to when a cycle is tallied.
   *
   * @param made another one for each that is made; the tallies before it were made before it
   */
  record Base(Instant until, String made) {
    static final Base NONE = new Base(Tallies.BEGINNING, "");
  }

  /**
   * What the tallies do not have.
   *
   * @param submissions whether any came or ceased to count
   * @param actions whether any of the partnership's came on
   */
  record Since(boolean submissions, boolean actions) {}

  /** What the tally has, and what has come and gone since it was made, added up. */
  public List<Line> read(Tallied tally) {
    return tallies.read(this, tally, Tallies.KEYS, List.of(), "");
  }

  /**
   * Gaps by how long they are overdue in place of the day due: "" for none, and classes 0 to 3 as
   * {@link GapTally} tells them apart.
   */
  public List<Line> gaps(LocalDate today) {
    return tallies.read(
        this, GapTally.GAPS, GapTally.OVERDUE, GapTally.days(today), today.toString());
  }

  public Cycle cycle() {
    return cycle;
  }

  public Instant at() {
    return at;
  }

  Base base() {
    return base;
  }

  boolean hasSince(Tallied tally) {
    return since.submissions() || tally.isOfActions() && since.actions();
  }
}
