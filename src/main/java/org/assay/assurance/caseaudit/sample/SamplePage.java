package org.assay.assurance.caseaudit.sample;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * The sample of an audit and its cases.
 *
 * @param draws whether it can still be drawn
 * @param rows boxes of the strata
 * @param drawn how it was drawn, in sentences
 * @param warnings cases that are described otherwise than the group that they were drawn from
 * @param places where the cases stand in the lists that they were drawn from; null before
 */
public record SamplePage(
    Shell shell,
    long audit,
    String reference,
    List<ErrorLink> errors,
    boolean draws,
    boolean adds,
    List<Row> rows,
    String seed,
    List<String> drawn,
    List<String> warnings,
    @Nullable Table places) {

  public record Row(
      String at, String label, String children, String wanted, @Nullable String error) {}
}
