package org.assay.assurance.moderation.practice;

import java.util.Optional;

/**
 * When a moderator's queue opens: both practice returns are scored, or the person who leads the
 * moderators decided to do without.
 */
final class QueueRule {
  /** Practice returns of a cycle. */
  static final int WANTED = 2;

  private QueueRule() {}

  /**
   * @param ready practice returns that can be scored, 0 to 2
   * @param done how many of these the moderator has scored in full, or made
   * @param waived whether it was decided to do without
   * @param lead whether the moderator leads the others
   * @return why the queue is closed, and what to do; empty when it is open
   */
  static Optional<String> closed(int ready, int done, boolean waived, boolean lead) {
    if (waived || done >= WANTED) return Optional.empty();
    if (ready >= WANTED) {
      return Optional.of(
          "Score both practice returns before you mark. You have done "
              + done
              + " of "
              + WANTED
              + ".");
    }
    return Optional.of(
        lead
            ? "This cycle has no two practice returns yet, so nobody can mark. Make them, or decide"
                + " to do without and say why."
            : "The practice returns of this cycle are not ready. Your moderation lead makes them.");
  }
}
