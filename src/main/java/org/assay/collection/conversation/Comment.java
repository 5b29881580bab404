package org.assay.collection.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a question.
 *
 * @param by name of who said it
 * @param resolved when somebody closed it; null while it is open
 */
public record Comment(
    long id,
    String by,
    Instant at,
    String words,
    @Nullable Instant resolved,
    @Nullable String resolvedBy) {}
