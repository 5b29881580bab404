package org.assay.collection.colleagues;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Where a standard is given to somebody.
 *
 * @param holder who has it now; null while it is nobody's
 * @param name typed, of somebody to be invited
 */
public record GivePage(
    Shell shell,
    long returnId,
    String key,
    String title,
    @Nullable String holder,
    List<Choice> people,
    @Nullable String name,
    @Nullable String email,
    DateParts due,
    List<ErrorLink> errors) {}
