package org.assay.learning.challenge;

/** What became of something that somebody wanted to do to a session. */
public sealed interface ChallengeOutcome {
  record Done(long id) implements ChallengeOutcome {}

  /**
   * @param box of the form that it is about
   */
  record Refused(String box, String why) implements ChallengeOutcome {}

  record NotFound() implements ChallengeOutcome {}
}
