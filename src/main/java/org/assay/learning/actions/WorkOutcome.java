package org.assay.learning.actions;

import java.util.List;
import org.assay.engine.guard.Sighting;

/** What became of work reported on an action. */
public sealed interface WorkOutcome {
  record Done(Action action) implements WorkOutcome {}

  /** Something is missing or wrong; nothing was kept. */
  record Invalid(List<Fault> faults) implements WorkOutcome {}

  /**
   * The words may identify a child: to be changed, or confirmed with a reason.
   *
   * @param text in which the places are: what was written, or the reason given for it
   */
  record HeldBack(List<Sighting> sightings, String text) implements WorkOutcome {}

  /** Somebody changed it after it was read. */
  record Stale(Action now) implements WorkOutcome {}

  /** It is finished, so nothing more is to be said of it. */
  record Closed(Action action) implements WorkOutcome {}

  /** It is not done, so there is nothing to open again. */
  record NotDone(Action action) implements WorkOutcome {}

  record NotFound() implements WorkOutcome {}

  /**
   * @param box by name: note, words, link, file, upload, date or reason
   */
  record Fault(String box, String message) {}
}
