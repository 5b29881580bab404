package org.assay.assurance.moderation;

import java.time.Instant;

/**
 * What the first marker means to ask the organisation about one answer.
 *
 * @param version grows with each change, from 1
 */
record ClarificationNote(String question, String note, long personId, Instant at, int version) {}
