package org.assay.engine.questionset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another vocabulary by which the same standards can be reported.
 *
 * @param shownTo who reads its headings beside what they are asked; null when it is for reports
 *     alone
 */
public record Crosswalk(String key, String title, List<Tag> headings, @Nullable Audience shownTo) {}
