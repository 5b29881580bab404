package org.assay.collection.colleagues;

import java.util.Map;

/** What became of giving a standard to somebody. */
public sealed interface GiveOutcome {
  /**
   * @param invited true when an e-mail is on its way to somebody who is to accept first
   */
  record Given(Assignment assignment, boolean invited) implements GiveOutcome {}

  /**
   * @param faults by field: person, name, email, due
   */
  record Invalid(Map<String, String> faults) implements GiveOutcome {}

  record NotFound() implements GiveOutcome {}
}
