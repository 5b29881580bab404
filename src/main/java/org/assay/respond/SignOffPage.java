package org.assay.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * What an approver needs to sign or send back, on a phone.
 *
 * @param unmet must items that are not met, the first thing a governor should see
 * @param probes questions that a governor might ask
 */
public record SignOffPage(
    Shell shell,
    long returnId,
    String organisation,
    String cycle,
    String declaredBy,
    @Nullable String percent,
    @Nullable String band,
    List<SummaryRow> standards,
    List<String> unmet,
    List<String> probes,
    List<ErrorLink> errors,
    @Nullable String reason) {}
