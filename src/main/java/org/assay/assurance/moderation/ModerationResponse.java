package org.assay.assurance.moderation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says to its moderated scores.
 *
 * @param agreed whether it agrees with all; it challenges some otherwise
 * @param challenged reasons by question; empty when it agrees
 * @param decidedAt when the moderation lead replied to the challenge; null before
 */
record ModerationResponse(
    long sampleId,
    boolean agreed,
    long personId,
    Instant at,
    Map<String, String> challenged,
    @Nullable Instant decidedAt) {

  boolean isOpen() {
    return !agreed && decidedAt == null;
  }
}
