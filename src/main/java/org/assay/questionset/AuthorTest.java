package org.assay.questionset;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worked example that the author wrote beside the questions.
 *
 * @param fill {@code best}, {@code worst}, {@code not-applicable} or null
 * @param answers as in an answers file, parsed JSON
 * @param expect only what is named is checked
 */
public record AuthorTest(
    String name,
    boolean draft,
    Map<String, Object> profile,
    @Nullable String fill,
    Map<String, Object> answers,
    Map<String, Object> expect) {}
