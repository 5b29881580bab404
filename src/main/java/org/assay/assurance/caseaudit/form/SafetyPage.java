package org.assay.assurance.caseaudit.form;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;

/**
 * A fear for a child, and what was done about it.
 *
 * @param open whether it can be closed
 * @param done as it was typed
 */
public record SafetyPage(
    Shell shell,
    long id,
    long audit,
    String reference,
    boolean open,
    List<SummaryRow> facts,
    List<ErrorLink> errors,
    String done) {}
