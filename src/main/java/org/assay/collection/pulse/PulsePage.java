package org.assay.collection.pulse;

import org.assay.platform.Shell;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;

/**
 * A pulse of the partnership with the codes of its organisations.
 *
 * @param listed how many of how many are shown
 */
public record PulsePage(
    Shell shell,
    String title,
    String window,
    PulsePhase phase,
    String listed,
    Table organisations,
    Pagination pagination) {}
