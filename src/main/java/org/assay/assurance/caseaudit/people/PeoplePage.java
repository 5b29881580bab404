package org.assay.assurance.caseaudit.people;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an audit.
 *
 * @param other name of a school or other organisation to be added, as it was typed
 * @param auditors for each agency that takes part, who may be its case auditors
 */
public record PeoplePage(
    Shell shell,
    long audit,
    String reference,
    List<ErrorLink> errors,
    List<Choice> agencies,
    String other,
    List<Auditors> auditors,
    List<Choice> panel) {

  /**
   * @param none what to do when nobody can be named; null when somebody can
   */
  public record Auditors(
      String box, String organisation, List<Choice> people, @Nullable String none) {}
}
