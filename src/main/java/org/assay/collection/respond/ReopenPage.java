package org.assay.collection.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Where a moderator says why a submitted return is opened again. */
public record ReopenPage(
    Shell shell,
    long returnId,
    String organisation,
    String cycle,
    String submitted,
    List<ErrorLink> errors,
    @Nullable String reason) {}
