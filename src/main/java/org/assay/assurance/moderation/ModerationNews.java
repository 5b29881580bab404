package org.assay.assurance.moderation;

import java.util.Set;

/** What others should know of. Each is published in the transaction that stores it. */
public sealed interface ModerationNews {
  /**
   * An organisation has answered what moderators asked.
   *
   * @param people who marks the return, and who had sent the questions
   */
  record ClarificationsAnswered(long partnershipId, long sampleId, Set<Long> people)
      implements ModerationNews {}

  /** The first marker has finished a return: its organisation can read the scores and answer. */
  record Finished(long partnershipId, long returnId, long organisationId)
      implements ModerationNews {}

  /** An organisation challenges some of its moderated scores. */
  record Challenged(long partnershipId, long sampleId) implements ModerationNews {}

  /** The person who leads the moderators has replied to a challenge. */
  record ChallengeDecided(long partnershipId, long returnId, long organisationId)
      implements ModerationNews {}
}
