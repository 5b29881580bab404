package org.assay.desk.register;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a list would do to the register, and what became of it.
 *
 * @param warnings what to look at before confirming
 * @param districts that the list names and the settings do not have; empty once it is confirmed
 * @param sure what somebody has to confirm besides; null for nothing
 * @param progress for instance "1,500 of 50,000 lines"; null when it is not being applied
 * @param rows the lines of one outcome; null when there are none
 */
public record ImportPage(
    Shell shell,
    long id,
    String fileName,
    String kind,
    String state,
    boolean preview,
    boolean mayCancel,
    @Nullable String progress,
    @Nullable String done,
    @Nullable String problem,
    List<SummaryRow> facts,
    List<String> warnings,
    List<Choice> districts,
    @Nullable String sure,
    List<ErrorLink> errors,
    List<Filter> filters,
    @Nullable Table rows,
    Pagination pagination) {

  public record Filter(String label, String href, int count, boolean current) {}
}
