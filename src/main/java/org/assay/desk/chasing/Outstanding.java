package org.assay.desk.chasing;

/**
 * Which returns a cycle waits for: nobody has submitted them, and their organisations have not
 * closed. In SQL, on the return {@code r} and its organisation {@code o}.
 */
final class Outstanding {
  private static final String NOT_SUBMITTED = "r.first_submitted_at is null";

  /** Takes partnership, cycle and day. */
  static final String NOW =
      "r.partnership_id = ? and r.cycle_id = ? and "
          + NOT_SUBMITTED
          + " and (o.closed_on is null or o.closed_on > ?)";

  /** The same as at a time. Takes partnership, cycle, time and day. */
  static final String THEN =
      NOW.replace(NOT_SUBMITTED, "(r.first_submitted_at is null or r.first_submitted_at > ?)");

  /**
   * The same of the return alone, where all of a cycle are looked at: who has closed is found once.
   * Takes partnership, cycle, partnership and day.
   */
  static final String BY_CLOSED =
      NOW.replace(
          "(o.closed_on is null or o.closed_on > ?)",
          "r.organisation_id not in (select o.id from organisation o where o.partnership_id = ? and"
              + " o.closed_on <= ?)");

  private Outstanding() {}
}
