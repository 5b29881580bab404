package org.assay.assurance.caseaudit.form;

import java.util.List;
import org.assay.collection.questionform.QuestionBlock;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One part of an agency's form.
 *
 * @param person who looks at it
 * @param safety address of an open fear for the child; null as a rule
 * @param next key of the part after it; null for the last
 * @param read the answers to read, where they cannot change; empty where they can
 */
public record FormSectionPage(
    Shell shell,
    String base,
    long person,
    String reference,
    String key,
    String title,
    @Nullable String intro,
    List<QuestionBlock> blocks,
    List<ErrorLink> errors,
    @Nullable String saved,
    @Nullable String safety,
    @Nullable String next,
    List<SummaryRow> read) {}
