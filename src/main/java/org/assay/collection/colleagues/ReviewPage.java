package org.assay.collection.colleagues;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead says that a standard will do, or what is to be done.
 *
 * @param comments open ones about its questions
 * @param note as typed
 */
public record ReviewPage(
    Shell shell,
    long returnId,
    String key,
    String title,
    String holder,
    SectionState state,
    int comments,
    @Nullable String note,
    List<ErrorLink> errors) {}
