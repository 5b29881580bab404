package org.assay.learning.challenge;

import java.util.Map;

/** What became of something that somebody wanted to do to a session. */
public sealed interface ChallengeOutcome {
  record Done(long id) implements ChallengeOutcome {}

  /**
   * @param faults what is wrong, by box of the form
   */
  record Refused(Map<String, String> faults) implements ChallengeOutcome {
    Refused(String box, String why) {
      this(Map.of(box, why));
    }
  }

  record NotFound() implements ChallengeOutcome {}
}
