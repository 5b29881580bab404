package org.assay.engine.questionset;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worked example that the author wrote beside the questions.
 *
 * @param on the day of the example; null for the first day of the set
 * @param fill {@code best}, {@code worst}, {@code not-applicable} or null
 * @param answers as in an answers file, parsed JSON
 * @param expect only what is named is checked
 */
public record AuthorTest(
    String name,
    boolean draft,
    @Nullable LocalDate on,
    Map<String, Object> profile,
    @Nullable String fill,
    Map<String, Object> answers,
    Map<String, Object> expect) {}
