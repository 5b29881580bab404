package org.assay.collection.naming;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation may be named in the papers of its forum.
 *
 * @param back where the page was opened from
 * @param own whether the reader is of the organisation
 * @param action where the form goes; null for those who may only read
 * @param state as it stands, in a sentence
 * @param history what was said, the last first
 */
public record NamingPage(
    Shell shell,
    String back,
    String organisation,
    boolean own,
    @Nullable String action,
    String state,
    List<Choice> choices,
    String said,
    List<SummaryRow> history,
    List<ErrorLink> errors) {}
