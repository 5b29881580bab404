package org.assay.assurance.caseaudit.sample;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;

/**
 * What is known of the child of a case, in bands.
 *
 * @param fixed whether the agencies have been asked, so that they do not change
 */
public record CasePage(
    Shell shell,
    long audit,
    long id,
    String reference,
    String where,
    int version,
    boolean fixed,
    List<ErrorLink> errors,
    List<Bands> bands,
    List<Choice> districts,
    List<Choice> agencies) {

  public record Bands(String box, String label, List<Choice> items) {}
}
