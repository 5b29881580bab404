package org.assay.collection.respond;

import org.assay.platform.Shell;

/** Says that a return was sent, and what happens next. */
public record SentPage(
    Shell shell, long returnId, String organisation, String cycle, Awaiting awaiting) {}
