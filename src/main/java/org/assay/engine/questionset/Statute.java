package org.assay.engine.questionset;

import org.jspecify.annotations.Nullable;

/** An Act, a regulation or statutory guidance that questions cite. */
public record Statute(
    String key, String title, @Nullable String provision, @Nullable String url, boolean verify) {}
