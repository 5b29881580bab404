package org.assay.engine.authoring;

import java.util.Optional;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;

/** What may happen to an edition once it was published: nothing. */
public final class PublishedEditions {
  public static final String CHANGED = "edition/changed";

  private PublishedEditions() {}

  /**
   * @param sha256 of the edition as it was published
   * @return the fault of an edition that now has other words; empty when it is the same
   */
  public static Optional<Fault> changed(Edition edition, String sha256) {
    var set = edition.set();
    return sha256.equals(set.sha256())
        ? Optional.empty()
        : Optional.of(
            Fault.error(
                    CHANGED,
                    "/version",
                    "%s %s was published with other words (SHA-256 %s) than it has now (%s)."
                        .formatted(set.id(), set.version(), sha256, set.sha256()))
                .suggest("Put the file back as it was, and give the new words a new version."));
  }
}
