package org.assay.collection.workbook;

import java.util.List;
import org.assay.collection.workbook.sheet.WorkbookSheet;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Where a workbook is taken out and sent back.
 *
 * @param problem what is wrong with what was sent, in a sentence; null when nothing is
 * @param faults in the workbook, one by one; empty when it was not read at all
 * @param done what became of a workbook, in words; null for nothing
 * @param saved whether its answers were saved
 * @param waiting a workbook was sent before and waits for a decision
 * @param closed why no answers are taken now, or null
 */
public record WorkbookPage(
    Shell shell,
    WorkbookSheet.Labels labels,
    @Nullable String problem,
    List<ErrorLink> faults,
    @Nullable String done,
    boolean saved,
    boolean waiting,
    @Nullable String closed) {}
