package org.assay.desk.retention;

import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership no longer keeps, and what would go next.
 *
 * @param access what happens to the access log tonight
 * @param returns which returns are older than the partnership wants to keep them
 * @param runs what was let go before; null when nothing was
 */
public record RetentionPage(Shell shell, String access, String returns, @Nullable Table runs) {}
