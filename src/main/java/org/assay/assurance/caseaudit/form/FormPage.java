package org.assay.assurance.caseaudit.form;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/**
 * An agency's form about one case: its parts, with how far each is.
 *
 * @param subject the case in a line
 * @param safety address of an open fear for the child; null as a rule
 */
public record FormPage(
    Shell shell,
    String base,
    String back,
    String reference,
    String agency,
    String subject,
    String state,
    String tag,
    String due,
    @Nullable String safety,
    boolean open,
    List<TaskItem> parts) {}
