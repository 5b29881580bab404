package org.assay.assurance.moderation.sample;

import java.util.Set;

/**
 * Somebody who marks, and whom they may not mark: their own organisations, those of their groups,
 * and those they have declared an interest in.
 */
public record Moderator(long personId, Set<Long> organisations, Set<Long> groups) {
  boolean mayMark(Candidate it) {
    return !organisations.contains(it.organisationId())
        && (it.groupId() == null || !groups.contains(it.groupId()));
  }
}
