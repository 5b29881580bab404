package org.assay.collection.answersheet;

import java.time.Instant;
import org.assay.engine.answering.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One change of an answer.
 *
 * @param seq of the link in the return's trail
 * @param by name of who made it
 * @param restored whether an earlier answer was put back
 * @param from null when there was no answer before
 * @param readable whether the form still takes all of {@code to}, so that it can be restored
 * @param taken code of the proposal that was confirmed, for instance {@code last-cycle}; null for
 *     an answer that was given here
 */
public record PastAnswer(
    int seq,
    String by,
    Instant at,
    boolean restored,
    @Nullable Answer from,
    Answer to,
    boolean readable,
    @Nullable String taken) {}
