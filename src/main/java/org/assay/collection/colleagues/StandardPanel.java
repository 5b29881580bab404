package org.assay.collection.colleagues;

import org.jspecify.annotations.Nullable;

/**
 * In whose hands a standard is, for its page.
 *
 * @param holder name; null while it is nobody's
 * @param due in words
 * @param note what the lead asked for when sending it back
 * @param mayGive whether the reader shares the return out and reviews it
 * @param mayFinish whether the reader can say that it is ready
 */
public record StandardPanel(
    long returnId,
    String key,
    @Nullable String holder,
    @Nullable String due,
    @Nullable SectionState state,
    @Nullable String note,
    boolean mayGive,
    boolean mayFinish) {}
