package org.assay.platform.govuk;

import org.jspecify.annotations.Nullable;

/** One line of a task list; without tag classes the status is plain text. */
public record TaskItem(
    String title,
    @Nullable String href,
    @Nullable String hint,
    String status,
    @Nullable String tagClasses,
    boolean cannotStartYet) {}
