package org.assay.letters;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One letter.
 *
 * @param done what was just done, in words; null for nothing
 * @param words null where there is nothing to read
 * @param canBounce whether it can be said to have come back
 */
public record LetterPage(
    Shell shell,
    long id,
    String title,
    @Nullable String done,
    List<SummaryRow> facts,
    @Nullable String words,
    boolean canBounce) {}
