package org.assay.assurance.caseaudit.sample;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the child of a case, in bands.
 *
 * @param where in the lists of children it was drawn from
 * @param warning where the description does not fit the group; null where it does
 * @param facts once the agencies have been asked, since they do not change then; null before
 */
public record CasePage(
    Shell shell,
    long audit,
    long id,
    String reference,
    String where,
    @Nullable String warning,
    int version,
    @Nullable List<SummaryRow> facts,
    List<ErrorLink> errors,
    List<Bands> bands,
    List<Choice> districts,
    List<Choice> agencies) {

  public record Bands(String box, String label, List<Choice> items) {}
}
