package org.assay.desk.editions;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * A question set that waits for a second person to publish it.
 *
 * @param own whether its reader uploaded it, and so cannot publish it
 * @param findings null where the lint found nothing
 * @param effect what it changes against the edition before, in counts
 * @param as the kinds of organisation as which it can be looked at
 * @param preview the questions that such an organisation is asked
 */
public record DraftPage(
    Shell shell,
    long id,
    List<ErrorLink> errors,
    String title,
    boolean own,
    @Nullable Table findings,
    List<SummaryRow> effect,
    List<Choice> as,
    Table preview) {}
