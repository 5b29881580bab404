package org.assay.assurance.caseaudit.panel;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * What an agency is told about its part in an audit.
 *
 * @param writes whether the reader may write it
 * @param words what the audit lead tells the agency; empty until written
 * @param grades the agency's own grades beside the panel's; null while a form is missing
 */
public record FeedbackPage(
    Shell shell,
    String address,
    String back,
    String agency,
    String theme,
    boolean writes,
    List<ErrorLink> errors,
    String words,
    @Nullable Table grades,
    List<String> counted) {}
