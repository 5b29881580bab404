package org.assay.collection.returns.submission;

import org.jspecify.annotations.Nullable;

/**
 * A question answered with an option that asks the partnership for help.
 *
 * @param comment what was said beside it
 */
public record SupportWanted(String question, @Nullable String comment) {}
