package org.assay.desk.retention;

import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership no longer keeps, and what would go next.
 *
 * @param access what happens to the access log tonight
 * @param runs entries that lost their person before; null when none did
 * @param returns when returns are deleted
 * @param due those that will be deleted, by cycle; null when there are none
 * @param done those that were deleted; null when none were
 */
public record RetentionPage(
    Shell shell,
    String access,
    @Nullable Table runs,
    String returns,
    @Nullable Table due,
    @Nullable Table done) {}
