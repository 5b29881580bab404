package org.assay.engine.questionset;

import org.jspecify.annotations.Nullable;

/**
 * Where the law or guidance behind a question says so.
 *
 * @param at paragraph or part, as printed
 * @param verify true while nobody has checked it against the text itself
 */
public record Reference(String statute, @Nullable String at, boolean verify) {}
