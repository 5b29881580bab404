package org.assay.letters.writing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter that has yet to be sent.
 *
 * @param subjectId of the return, person or request that it is about
 * @param attempts how often a node has begun to send it
 * @param uncertain whether the mail server may have it from an attempt before
 * @param bounceToken by which it is known when it comes back; null in letters of long ago
 */
public record QueuedLetter(
    long id,
    long partnershipId,
    long personId,
    LetterKind kind,
    long subjectId,
    int attempts,
    Instant writtenAt,
    boolean uncertain,
    @Nullable String bounceToken) {}
