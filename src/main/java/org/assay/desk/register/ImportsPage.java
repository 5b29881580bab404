package org.assay.desk.register;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where a list is uploaded, with those that were sent before.
 *
 * @param authority what is in the box of the local authority
 * @param problem why the last one could not be read; null when nothing is wrong
 * @param types what the column “type” of a list of agencies may say
 * @param last null when none was sent
 */
public record ImportsPage(
    Shell shell,
    String authority,
    @Nullable String problem,
    List<String> types,
    @Nullable Table last) {}
