package org.assay.learning.challenge;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** What a peer asked, and what the agency said. */
@MappedEntity("challenge_question")
public record ChallengeQuestion(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    long sessionId,
    String askedBy,
    String question,
    String answer) {}
