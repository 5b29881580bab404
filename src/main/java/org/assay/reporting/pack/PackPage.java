package org.assay.reporting.pack;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * A pack or an archive, and how far it has come.
 *
 * @param progress null once it is finished
 * @param download the words of its link; null until it is ready, as {@code file}, its address
 */
public record PackPage(
    Shell shell,
    long id,
    long cycle,
    String caption,
    String title,
    String state,
    @Nullable String progress,
    @Nullable String problem,
    @Nullable String download,
    @Nullable String file,
    List<SummaryRow> facts,
    boolean mayCancel,
    boolean mayRemove) {}
