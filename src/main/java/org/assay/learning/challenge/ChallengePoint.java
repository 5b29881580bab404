package org.assay.learning.challenge;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.assay.learning.recommendations.findings.FindingKind;
import org.jspecify.annotations.Nullable;

/**
 * A point of the feedback letter.
 *
 * @param findingId of the finding that it became when the letter went out; null before
 */
@MappedEntity("challenge_point")
public record ChallengePoint(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long sessionId,
    FindingKind kind,
    String words,
    String theme,
    @Nullable Long findingId) {

  ChallengePoint recordedAs(long finding) {
    return new ChallengePoint(id, partnershipId, sessionId, kind, words, theme, finding);
  }
}
