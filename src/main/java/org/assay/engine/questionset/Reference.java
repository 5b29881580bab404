package org.assay.engine.questionset;

import org.jspecify.annotations.Nullable;

/**
 * Where the law or guidance behind a question says so.
 *
 * @param at the place in the statute, as printed; null when it is not known
 * @param earlier the place in the statute's earlier edition, for as long as {@code at} is not known
 * @param verify the text itself was not seen: an author must check this reference
 */
public record Reference(
    String statute, @Nullable String at, @Nullable String earlier, boolean verify) {}
