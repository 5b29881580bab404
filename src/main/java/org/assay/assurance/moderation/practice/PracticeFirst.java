package org.assay.assurance.moderation.practice;

import java.util.Optional;
import org.assay.people.identity.Caller;

/** A moderator marks returns of a cycle only after scoring its practice returns. */
public interface PracticeFirst {
  /**
   * Why the queue of a moderator is closed, and what to do; empty when it is open, and for readers
   * who are no moderators.
   */
  Optional<String> closed(Caller caller, long cycleId);
}
