package org.assay.evidence;

import java.util.List;
import org.assay.engine.guard.Sighting;
import org.assay.evidence.check.FileRefusal;

/** What became of a file that was sent. */
public sealed interface KeepOutcome {
  /**
   * @param already true when the same file had been kept for the return before
   */
  record Kept(EvidenceFile file, boolean already) implements KeepOutcome {}

  record Refused(FileRefusal why) implements KeepOutcome {}

  /**
   * The name, or the reason given for it, may identify a child: to be sent again under another name
   * or with a reason.
   *
   * @param name as it would have been kept; the places of the sightings are places in it
   */
  record HeldBack(String name, List<Sighting> inName, List<Sighting> inReason)
      implements KeepOutcome {}

  /** The return is not open for changes. */
  record Locked() implements KeepOutcome {}

  /** No such return among the caller's own. */
  record NotFound() implements KeepOutcome {}
}
