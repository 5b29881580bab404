package org.assay.engine.questionset;

import org.jspecify.annotations.Nullable;

/**
 * An Act, a regulation or statutory guidance that questions cite.
 *
 * @param earlier title of the edition before this one, which references may cite as well
 */
public record Statute(
    String key,
    String title,
    @Nullable String provision,
    @Nullable String url,
    @Nullable String earlier,
    boolean verify) {}
