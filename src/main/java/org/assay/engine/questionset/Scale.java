package org.assay.engine.questionset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options that an answer is picked from, and what each is worth. */
public record Scale(String key, @Nullable String title, List<Option> options) {}
