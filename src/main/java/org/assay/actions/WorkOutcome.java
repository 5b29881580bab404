package org.assay.actions;

import java.util.List;
import org.assay.guard.Sighting;

/** What became of work reported on an action. */
public sealed interface WorkOutcome {
  record Done(Action action) implements WorkOutcome {}

  /** Something is missing or wrong; nothing was kept. */
  record Invalid(List<Fault> faults) implements WorkOutcome {}

  /** The words may identify a child: to be changed, or confirmed with a reason. */
  record HeldBack(List<Sighting> sightings) implements WorkOutcome {}

  /** It is finished, so nothing more is to be said of it. */
  record Closed(Action action) implements WorkOutcome {}

  record NotFound() implements WorkOutcome {}

  /**
   * @param box by name: note, words, link, file or date
   */
  record Fault(String box, String message) {}
}
