package org.assay.letters;

/**
 * A letter that has yet to be sent.
 *
 * @param subjectId of the return, person or request that it is about
 * @param attempts how often a node has begun to send it
 */
record LetterRow(
    long id, long partnershipId, long personId, LetterKind kind, long subjectId, int attempts) {}
