package org.assay.platform.govuk;

import org.jspecify.annotations.Nullable;

/** One line of the error summary, with the link to where it is put right. */
public record ErrorLink(String text, @Nullable String href) {}
