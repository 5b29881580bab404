package org.assay.assurance.caseaudit.sendback;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Where a form is sent back.
 *
 * @param tooLate why it cannot be sent back now; null while it can
 * @param reason as it was typed
 * @param before when and why it was sent back earlier
 */
public record SendBackPage(
    Shell shell,
    String action,
    String back,
    String reference,
    String agency,
    @Nullable String tooLate,
    String reason,
    List<ErrorLink> errors,
    List<String> before) {}
