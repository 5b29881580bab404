package org.assay.assurance.caseaudit.results;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** What an audit of records counted, to be entered. */
public record ResultPage(
    Shell shell, long audit, String theme, List<ErrorLink> errors, List<Row> rows) {

  public record Row(
      String at, String measure, String met, String lookedAt, @Nullable String error) {}
}
