package org.assay.desk.start;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.TaskItem;

/** What of a partnership is set up. */
public record StartPage(Shell shell, String partnership, int done, List<TaskItem> items) {}
