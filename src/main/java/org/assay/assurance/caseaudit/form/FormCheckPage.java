package org.assay.assurance.caseaudit.form;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;

/**
 * What is left to do before a form is sent.
 *
 * @param open each with a link to its question
 * @param stopped whether the form waits until a safety concern is dealt with
 */
public record FormCheckPage(
    Shell shell,
    String base,
    String reference,
    String agency,
    List<ErrorLink> open,
    boolean stopped) {}
