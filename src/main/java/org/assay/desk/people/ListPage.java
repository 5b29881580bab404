package org.assay.desk.people;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a list before anybody is invited.
 *
 * @param list as it was sent, to be sent again
 * @param why it cannot be used at all; null when it can
 * @param good how many would be invited
 */
public record ListPage(
    Shell shell, String list, @Nullable String why, int good, String counted, List<Table> tables) {}
